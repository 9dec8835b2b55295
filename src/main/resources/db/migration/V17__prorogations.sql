-- The deadlines of a window that were extended, a row each: those of an extension have its instant, its author, its motive.
CREATE TABLE prorogation (
    id BIGINT NOT NULL AUTO_INCREMENT,
    fenetre_id BIGINT NOT NULL,
    etape VARCHAR(30) NOT NULL,
    ancienne DATE NOT NULL,
    nouvelle DATE NOT NULL,
    -- the deadline whose extension moved this one, null for the one that was asked for
    entrainee_par VARCHAR(30) NULL,
    motif VARCHAR(500) NOT NULL,
    auteur VARCHAR(201) NOT NULL,
    prononcee_le DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    KEY prorogation_fenetre (fenetre_id, prononcee_le),
    CONSTRAINT prorogation_fenetre FOREIGN KEY (fenetre_id) REFERENCES fenetre (id),
    CONSTRAINT prorogation_repousse CHECK (nouvelle > ancienne)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The calls, their rules and their windows are followed like the rest: see V12.
ALTER TABLE appel
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE edition
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
ALTER TABLE fenetre
    ADD COLUMN trace_par_id BIGINT NULL,
    ADD COLUMN trace_le DATETIME(6) NULL,
    ADD COLUMN trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;
