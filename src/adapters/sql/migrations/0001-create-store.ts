/**
 * The first schema. MEDIUMTEXT where a text may pass TEXT's 65,535 bytes: a playbook, a squad's findings, an issue changed thousands of times.
 * Keys are made by the app or by Jira; times are epoch ms; no foreign keys (Forge SQL has none).
 */
export const createStore = [
  {
    name: '0001-01-playbook-version',
    statement: `CREATE TABLE IF NOT EXISTS playbook_version (version INT NOT NULL, playbook_id VARCHAR(100) NOT NULL, name VARCHAR(500) NOT NULL, hash VARCHAR(64) NOT NULL,
      published_at BIGINT NOT NULL, published_by VARCHAR(128) NOT NULL, stages INT NOT NULL, flows INT NOT NULL, standards INT NOT NULL, yaml MEDIUMTEXT NOT NULL, document MEDIUMTEXT, PRIMARY KEY (version))`,
  },
  {
    name: '0001-02-squad',
    statement: `CREATE TABLE IF NOT EXISTS squad (squad_key VARCHAR(64) NOT NULL, name VARCHAR(255) NOT NULL, tribe VARCHAR(255), kind VARCHAR(64), style VARCHAR(16) NOT NULL,
      project_ids TEXT NOT NULL, project_keys TEXT NOT NULL, stage_map MEDIUMTEXT NOT NULL, opened_at BIGINT NOT NULL, closed_at BIGINT, cases_read_at BIGINT,
      map_version INT NOT NULL DEFAULT 0, map_confirmed_at BIGINT, map_accepted MEDIUMTEXT, composition MEDIUMTEXT, PRIMARY KEY (squad_key))`,
  },
  {
    name: '0001-03-squad-project',
    statement: `CREATE TABLE IF NOT EXISTS squad_project (project_id VARCHAR(32) NOT NULL, project_key VARCHAR(64) NOT NULL, squad_key VARCHAR(64) NOT NULL, PRIMARY KEY (project_id))`,
  },
  {
    name: '0001-04-squad-fact',
    statement: `CREATE TABLE IF NOT EXISTS squad_fact (squad_key VARCHAR(64) NOT NULL, name VARCHAR(32) NOT NULL, body MEDIUMTEXT NOT NULL, seen BIGINT NOT NULL, PRIMARY KEY (squad_key, name))`,
  },
  {
    name: '0001-05-label',
    statement: `CREATE TABLE IF NOT EXISTS label (label VARCHAR(16) NOT NULL, id VARCHAR(64) NOT NULL, name VARCHAR(255) NOT NULL, PRIMARY KEY (label))`,
  },
  {
    name: '0001-06-case-history',
    statement: `CREATE TABLE IF NOT EXISTS case_history (id VARCHAR(32) NOT NULL, project_id VARCHAR(32) NOT NULL, issue_key VARCHAR(80) NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL,
      type VARCHAR(16) NOT NULL, status VARCHAR(16) NOT NULL, resolution VARCHAR(16), changes MEDIUMTEXT, extras TEXT, seen BIGINT NOT NULL, PRIMARY KEY (id))`,
  },
  { name: '0001-07-case-by-project', statement: `CREATE INDEX IF NOT EXISTS case_by_project ON case_history (project_id, id)` },
  {
    name: '0001-08-squad-audit',
    statement: `CREATE TABLE IF NOT EXISTS squad_audit (squad_key VARCHAR(64) NOT NULL, sweep_id VARCHAR(36) NOT NULL, as_of BIGINT NOT NULL, read_at BIGINT NOT NULL, span VARCHAR(8), playbook_version INT,
      issues INT NOT NULL, figures MEDIUMTEXT NOT NULL, findings MEDIUMTEXT NOT NULL, standings MEDIUMTEXT NOT NULL, roles MEDIUMTEXT, statuses MEDIUMTEXT,
      PRIMARY KEY (squad_key))`,
  },
  {
    name: '0001-09-sweep',
    statement: `CREATE TABLE IF NOT EXISTS sweep (id VARCHAR(36) NOT NULL, slot VARCHAR(36) NOT NULL, kind VARCHAR(16) NOT NULL, state VARCHAR(16) NOT NULL, as_of BIGINT NOT NULL, span VARCHAR(8), squads MEDIUMTEXT,
      playbook_version INT, started_at BIGINT NOT NULL, planned_at BIGINT, ended_at BIGINT, resumes_at BIGINT, version INT NOT NULL, PRIMARY KEY (id), UNIQUE (slot))`,
  },
  { name: '0001-10-sweep-by-start', statement: `CREATE INDEX IF NOT EXISTS sweep_by_start ON sweep (started_at)` },
  {
    name: '0001-11-sweep-squad',
    statement: `CREATE TABLE IF NOT EXISTS sweep_squad (sweep_id VARCHAR(36) NOT NULL, squad_key VARCHAR(64) NOT NULL, name VARCHAR(255) NOT NULL, state VARCHAR(16) NOT NULL, page_token TEXT, updated_since BIGINT,
      issues_read INT NOT NULL, issues_expected INT, attempts INT NOT NULL, cases_unknown TEXT, problem TEXT, lease_until BIGINT NOT NULL, version INT NOT NULL, PRIMARY KEY (sweep_id, squad_key))`,
  },
  {
    name: '0001-12-sweep-lane',
    statement: `CREATE TABLE IF NOT EXISTS sweep_lane (sweep_id VARCHAR(36) NOT NULL, lane INT NOT NULL, beat INT NOT NULL, PRIMARY KEY (sweep_id, lane))`,
  },
];
