/** How each squad stood with each standard, day by day of a month, packed: what was counted, squad by squad. */
export const addStandings = [
  {
    name: '0013-01-standing-month',
    statement: `CREATE TABLE IF NOT EXISTS standing_month (month VARCHAR(7) NOT NULL, squad_key VARCHAR(64) NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (month, squad_key))`,
  },
];
