/**
 * The history of adoption. `audit_letters` holds the state of each check in a squad's last audit. A row of `squad_month` holds a squad's readings of one month, packed; `squad_run` where each squad stands after its last reading; `adoption_month` the
 * measured counts of a month by scope (every squad, or a tribe) and standard, packed by day. `frozen_month` is what a month was told to be, whatever changes later.
 */
export const addHistory = [
  {
    name: '0011-01-history-layout',
    statement: `CREATE TABLE IF NOT EXISTS history_layout (layout VARCHAR(16) NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (layout))`,
  },
  {
    name: '0011-02-squad-month',
    statement: `CREATE TABLE IF NOT EXISTS squad_month (month VARCHAR(7) NOT NULL, squad_key VARCHAR(64) NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (month, squad_key))`,
  },
  { name: '0011-03-squad-month-by-squad', statement: `CREATE INDEX IF NOT EXISTS squad_month_by_squad ON squad_month (squad_key, month)` },
  {
    name: '0011-04-squad-run',
    statement: `CREATE TABLE IF NOT EXISTS squad_run (squad_key VARCHAR(64) NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (squad_key))`,
  },
  {
    name: '0011-05-adoption-month',
    statement: `CREATE TABLE IF NOT EXISTS adoption_month (month VARCHAR(7) NOT NULL, scope VARCHAR(260) NOT NULL, standard VARCHAR(100) NOT NULL, body MEDIUMTEXT NOT NULL,
      PRIMARY KEY (scope, month, standard))`,
  },
  {
    name: '0011-06-frozen-month',
    statement: `CREATE TABLE IF NOT EXISTS frozen_month (id VARCHAR(36) NOT NULL, month VARCHAR(7) NOT NULL, frozen_at BIGINT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (id))`,
  },
  {
    name: '0011-07-frozen-month-by-month',
    statement: `CREATE INDEX IF NOT EXISTS frozen_month_by_month ON frozen_month (month, frozen_at)`,
  },
  {
    name: '0011-08-audit-letters',
    statement: `CREATE TABLE IF NOT EXISTS audit_letters (squad_key VARCHAR(64) NOT NULL, as_of BIGINT NOT NULL, playbook_version INT, letters MEDIUMTEXT NOT NULL, PRIMARY KEY (squad_key))`,
  },
];
