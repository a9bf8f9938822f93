/** What the wider surfaces keep: settings, and adoption by day. A squad without tribe has '' in a key, which knows no NULL. */
export const addSurfaces = [
  {
    name: '0002-01-setting',
    statement: `CREATE TABLE IF NOT EXISTS setting (name VARCHAR(32) NOT NULL, body MEDIUMTEXT NOT NULL, version INT NOT NULL, PRIMARY KEY (name))`,
  },
  {
    name: '0002-02-adoption-day',
    statement: `CREATE TABLE IF NOT EXISTS adoption_day (day_utc VARCHAR(10) NOT NULL, tribe VARCHAR(255) NOT NULL, standard VARCHAR(100) NOT NULL, in_scope INT NOT NULL, met_now INT NOT NULL,
      not_yet INT NOT NULL, waived INT NOT NULL, not_judged INT NOT NULL, sweep_id VARCHAR(36) NOT NULL, PRIMARY KEY (day_utc, tribe, standard))`,
  },
];
