-- What persons found of the criteria of a file, in the place of what its facts say: constat is the digest of what they said then.
CREATE TABLE appreciation (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    critere VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    satisfait BOOLEAN NOT NULL,
    motif VARCHAR(500) NOT NULL,
    constat CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    appreciee_le DATETIME(6) NOT NULL,
    appreciee_par_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY appreciation_critere (grappe_id, critere),
    CONSTRAINT appreciation_de FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE,
    CONSTRAINT appreciation_par FOREIGN KEY (appreciee_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- An avis given before criteria and pieces were followed here is decided without them, unless it is corrected.
ALTER TABLE instruction ADD COLUMN avant_criteres BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE instruction SET avant_criteres = TRUE WHERE decide_le IS NOT NULL;

-- Name in the call of the piece that a complement asks for, « » for another thing.
ALTER TABLE complement ADD COLUMN attendue VARCHAR(200) NOT NULL DEFAULT '';
