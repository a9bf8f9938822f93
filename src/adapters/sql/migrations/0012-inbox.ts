/**
 * What somebody chose for their inbox, and the answers to "is the standard right?". An inbox itself is never stored: it is derived when it is read.
 */
export const addInbox = [
  {
    name: '0012-01-inbox',
    statement: `CREATE TABLE IF NOT EXISTS inbox (account_id VARCHAR(128) NOT NULL, muted VARCHAR(1000) NOT NULL, seen_until BIGINT NOT NULL, PRIMARY KEY (account_id))`,
  },
  {
    name: '0012-02-review',
    statement: `CREATE TABLE IF NOT EXISTS review (standard VARCHAR(100) NOT NULL, seq INT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (standard, seq))`,
  },
];
