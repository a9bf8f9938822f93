/**
 * Waivers, contests and the log of acts. `slot`: what a waiver or contest speaks of while it is open, else its id, so that two who ask for the same at once
 * cannot both. `settled_at`: from when on it counts for nothing, so that what still matters is found without reading the rest.
 */
export const addGovernance = [
  {
    name: '0009-01-waiver',
    statement: `CREATE TABLE IF NOT EXISTS waiver (id VARCHAR(36) NOT NULL, slot VARCHAR(300) NOT NULL, squad_key VARCHAR(64) NOT NULL, standard VARCHAR(100) NOT NULL, asked_at BIGINT NOT NULL,
      settled_at BIGINT NOT NULL, version INT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (id), UNIQUE (slot))`,
  },
  { name: '0009-02-waiver-by-squad', statement: `CREATE INDEX IF NOT EXISTS waiver_by_squad ON waiver (squad_key, asked_at)` },
  {
    name: '0009-03-contest',
    statement: `CREATE TABLE IF NOT EXISTS contest (id VARCHAR(36) NOT NULL, slot VARCHAR(300) NOT NULL, squad_key VARCHAR(64) NOT NULL, standard VARCHAR(100) NOT NULL, asked_at BIGINT NOT NULL,
      settled_at BIGINT NOT NULL, version INT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (id), UNIQUE (slot))`,
  },
  { name: '0009-04-contest-by-squad', statement: `CREATE INDEX IF NOT EXISTS contest_by_squad ON contest (squad_key, asked_at)` },
  {
    name: '0009-05-act',
    statement: `CREATE TABLE IF NOT EXISTS act (id VARCHAR(36) NOT NULL, acted_at BIGINT NOT NULL, acted_by VARCHAR(128), what VARCHAR(64) NOT NULL, squad_key VARCHAR(64), standard VARCHAR(100),
      changes MEDIUMTEXT NOT NULL, PRIMARY KEY (id))`,
  },
  { name: '0009-06-act-by-time', statement: `CREATE INDEX IF NOT EXISTS act_by_time ON act (acted_at, id)` },
];
