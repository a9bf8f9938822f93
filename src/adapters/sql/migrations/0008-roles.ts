/**
 * Who holds which role, as it was set in Diapason, and who has read their role card. Days are UTC (`2026-03-01`), included, and '' = open (a key
 * knows no NULL). `person`: the names of those who are set, as Jira told them last · `role_card`: each text that a card had, by its hash.
 * `set_by` is for the log of acts alone.
 */
export const addRoles = [
  {
    name: '0008-01-assignment',
    statement: `CREATE TABLE IF NOT EXISTS assignment (id VARCHAR(36) NOT NULL, squad_key VARCHAR(64) NOT NULL, role VARCHAR(100) NOT NULL, account_id VARCHAR(128) NOT NULL, kind VARCHAR(8) NOT NULL,
      valid_from VARCHAR(10) NOT NULL, valid_until VARCHAR(10) NOT NULL, set_at BIGINT NOT NULL, set_by VARCHAR(128) NOT NULL, version INT NOT NULL, PRIMARY KEY (id),
      UNIQUE (squad_key, role, account_id, kind, valid_from))`,
  },
  {
    name: '0008-02-person',
    statement: `CREATE TABLE IF NOT EXISTS person (account_id VARCHAR(128) NOT NULL, name VARCHAR(255) NOT NULL, active INT NOT NULL, read_at BIGINT NOT NULL, PRIMARY KEY (account_id))`,
  },
  {
    name: '0008-03-acknowledgement',
    statement: `CREATE TABLE IF NOT EXISTS acknowledgement (account_id VARCHAR(128) NOT NULL, role VARCHAR(100) NOT NULL, card_hash VARCHAR(16) NOT NULL, read_at BIGINT NOT NULL, PRIMARY KEY (account_id, role, card_hash))`,
  },
  {
    name: '0008-04-role-card',
    statement: `CREATE TABLE IF NOT EXISTS role_card (role VARCHAR(100) NOT NULL, version INT NOT NULL, card_hash VARCHAR(16) NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (role, version))`,
  },
];
