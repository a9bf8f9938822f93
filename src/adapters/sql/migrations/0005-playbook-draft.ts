/**
 * The draft of the next playbook, and what was tried with it. One row holds the draft; it stays when the draft is gone (document NULL), so that its version
 * never counts from the start again. `document`: a playbook as plain data, so that nothing has to read YAML twice.
 */
export const addPlaybookDraft = [
  {
    name: '0005-01-playbook-draft',
    statement: `CREATE TABLE IF NOT EXISTS playbook_draft (name VARCHAR(16) NOT NULL, version INT NOT NULL, document MEDIUMTEXT, source MEDIUMTEXT, based_on INT, changed_at BIGINT NOT NULL,
      changed_by VARCHAR(128) NOT NULL, stamps MEDIUMTEXT NOT NULL, PRIMARY KEY (name))`,
  },
  {
    name: '0005-02-replay',
    statement: `CREATE TABLE IF NOT EXISTS replay (id VARCHAR(36) NOT NULL, document MEDIUMTEXT NOT NULL, draft_version INT NOT NULL, published_version INT, started_by VARCHAR(128) NOT NULL,
      summary MEDIUMTEXT, PRIMARY KEY (id))`,
  },
  {
    name: '0005-03-replay-squad',
    statement: `CREATE TABLE IF NOT EXISTS replay_squad (replay_id VARCHAR(36) NOT NULL, squad_key VARCHAR(64) NOT NULL, changed INT NOT NULL, standings MEDIUMTEXT NOT NULL, PRIMARY KEY (replay_id, squad_key))`,
  },
];
