/** Squads as people decide them. `space`: what Jira last told of each project · `squad_slice`: squads that hold a part of a project which another one reads (`squad_project` names that one). The decisions themselves are the setting "squads". */
export const addSquadDecisions = [
  {
    name: '0003-01-space',
    statement: `CREATE TABLE IF NOT EXISTS space (project_id VARCHAR(32) NOT NULL, project_key VARCHAR(64) NOT NULL, name VARCHAR(255) NOT NULL, type VARCHAR(32) NOT NULL, style VARCHAR(16) NOT NULL,
      category VARCHAR(255), archived INT NOT NULL, deleted INT NOT NULL, issues INT, updated_at BIGINT, PRIMARY KEY (project_id))`,
  },
  {
    name: '0003-02-squad-slice',
    statement: `CREATE TABLE IF NOT EXISTS squad_slice (project_id VARCHAR(32) NOT NULL, squad_key VARCHAR(64) NOT NULL, PRIMARY KEY (project_id, squad_key))`,
  },
];
