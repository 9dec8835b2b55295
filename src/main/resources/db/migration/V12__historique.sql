-- The history of what is followed is MariaDB's own: each of these tables keeps every former version of its rows, whoever
-- writes and however (SQL:2011 system versioning). Nothing but the DELETE HISTORY privilege, or ALTER, takes them away: the
-- account that the application runs with has neither.

-- Secrets leave agent for a table that is not followed: the history keeps no former password. Whatever else must be
-- forgotten goes there too.
CREATE TABLE agent_secret (
    agent_id BIGINT NOT NULL,
    mot_de_passe VARCHAR(200) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT agent_secret_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
INSERT INTO agent_secret (agent_id, mot_de_passe) SELECT id, mot_de_passe FROM agent;

-- trace_*: who wrote this version (null for the machine), when by the application's clock, and why where it is said. All
-- the versions of a transaction have the same trace_le. mots_de_passe counts the passwords chosen, for the history to say
-- when one was.
ALTER TABLE agent
    DROP COLUMN mot_de_passe,
    ADD COLUMN mots_de_passe INT NOT NULL DEFAULT 0,
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
-- a sign-in is no change of the account
ALTER TABLE agent MODIFY COLUMN derniere_connexion DATETIME(6) NULL WITHOUT SYSTEM VERSIONING;
ALTER TABLE region
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE territoire
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE affectation
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE absence
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE grappe
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
-- its rows are written with those of grappe, which say who and when
ALTER TABLE grappe_essms ADD SYSTEM VERSIONING;
ALTER TABLE instruction
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE lettre
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE convention
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
