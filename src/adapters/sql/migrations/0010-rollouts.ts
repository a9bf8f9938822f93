/**
 * Rollouts, and the gaps that squads had when one reached them. `slot`: the standard until it has ended, so that two who begin one at once cannot both.
 */
export const addRollouts = [
  {
    name: '0010-01-rollout',
    statement: `CREATE TABLE IF NOT EXISTS rollout (id VARCHAR(36) NOT NULL, slot VARCHAR(100) NOT NULL, version INT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (id), UNIQUE (slot))`,
  },
  {
    name: '0010-02-rollout-baseline',
    statement: `CREATE TABLE IF NOT EXISTS rollout_baseline (rollout_id VARCHAR(36) NOT NULL, squad_key VARCHAR(64) NOT NULL, taken_at BIGINT NOT NULL, gaps TEXT NOT NULL, PRIMARY KEY (rollout_id, squad_key))`,
  },
  {
    name: '0010-03-rollout-baseline-by-squad',
    statement: `CREATE INDEX IF NOT EXISTS rollout_baseline_by_squad ON rollout_baseline (squad_key)`,
  },
];
