/**
 * Who holds which role, as it was set in Diapason, and who has read which text of a role card (by its hash). Days are UTC (`2026-03-01`),
 * included, and '' = open (a key knows no NULL). `name`, `active`: as Jira told them last. Who set it is not kept here.
 */
export const addRoles = [
  {
    name: '0006-01-assignment',
    statement: `CREATE TABLE IF NOT EXISTS assignment (id VARCHAR(36) NOT NULL, squad_key VARCHAR(64) NOT NULL, role VARCHAR(100) NOT NULL, account_id VARCHAR(128) NOT NULL,
      name VARCHAR(255) NOT NULL, active INT NOT NULL, kind VARCHAR(8) NOT NULL, valid_from VARCHAR(10) NOT NULL, valid_until VARCHAR(10) NOT NULL, set_at BIGINT NOT NULL, version INT NOT NULL,
      PRIMARY KEY (id), UNIQUE (squad_key, role, account_id, kind, valid_from))`,
  },
  {
    name: '0006-02-acknowledgement',
    statement: `CREATE TABLE IF NOT EXISTS acknowledgement (account_id VARCHAR(128) NOT NULL, role VARCHAR(100) NOT NULL, card_hash VARCHAR(16) NOT NULL, read_at BIGINT NOT NULL, PRIMARY KEY (account_id, role, card_hash))`,
  },
];
