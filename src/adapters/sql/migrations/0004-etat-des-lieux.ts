/** What is so in a squad, as it was read whole for the first time and as it is; and which cases were in a project before they went to another. */
export const addEtatDesLieux = [
  {
    name: '0004-01-etat-des-lieux',
    statement: `CREATE TABLE IF NOT EXISTS etat_des_lieux (squad_key VARCHAR(64) NOT NULL, taken_at BIGINT NOT NULL, summary TEXT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (squad_key))`,
  },
  {
    name: '0004-02-zero-point',
    statement: `CREATE TABLE IF NOT EXISTS zero_point (squad_key VARCHAR(64) NOT NULL, taken_at BIGINT NOT NULL, summary TEXT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (squad_key))`,
  },
  {
    name: '0004-03-case-project',
    statement: `CREATE TABLE IF NOT EXISTS case_project (project_id VARCHAR(32) NOT NULL, case_id VARCHAR(32) NOT NULL, PRIMARY KEY (project_id, case_id))`,
  },
];
