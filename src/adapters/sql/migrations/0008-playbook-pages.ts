/** The pages of Confluence in which the playbook is published. `section`: fingerprint of the app's own part as it was left, `source`: of what it had written. */
export const addPlaybookPages = [
  {
    name: '0008-01-playbook-page',
    statement: `CREATE TABLE IF NOT EXISTS playbook_page (page_key VARCHAR(200) NOT NULL, page_id VARCHAR(32), title VARCHAR(255) NOT NULL, section VARCHAR(32), source VARCHAR(32), state VARCHAR(16) NOT NULL,
      wish VARCHAR(16), written_at BIGINT, PRIMARY KEY (page_key))`,
  },
];
