-- The sheets by which files are ranked: one an évaluateur, and the consensus, whose total is the score of the file. No avis had a
-- score until now.
CREATE TABLE fiche_notation (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    -- null for the consensus, of which a grappe has one
    evaluateur_id BIGINT NULL,
    consensus BOOLEAN NULL,
    -- a declared link of interest removes the person from the file
    lien_motif VARCHAR(500) NOT NULL DEFAULT '',
    lien_le DATETIME(6) NULL,
    soumise_le DATETIME(6) NULL,
    soumise_par_id BIGINT NULL,
    total DECIMAL(6, 2) NULL,
    maximum INT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY fiche_evaluateur (grappe_id, evaluateur_id),
    UNIQUE KEY fiche_consensus (grappe_id, consensus),
    CONSTRAINT fiche_notation_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT fiche_notation_evaluateur FOREIGN KEY (evaluateur_id) REFERENCES agent (id),
    CONSTRAINT fiche_notation_soumise_par FOREIGN KEY (soumise_par_id) REFERENCES agent (id),
    CONSTRAINT fiche_notation_genre CHECK ((evaluateur_id IS NULL) = COALESCE(consensus, FALSE)),
    CONSTRAINT fiche_notation_lien CHECK ((lien_motif = '') = (lien_le IS NULL)),
    CONSTRAINT fiche_notation_soumise CHECK (
        (soumise_le IS NULL) = (soumise_par_id IS NULL) AND (soumise_le IS NULL) = (total IS NULL)
        AND (soumise_le IS NULL) = (maximum IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- its lines, with the criterion as it was: a sheet keeps what it scored
CREATE TABLE fiche_note (
    fiche_id BIGINT NOT NULL,
    position INT NOT NULL,
    critere VARCHAR(200) NOT NULL,
    libelle VARCHAR(200) NOT NULL,
    regarde VARCHAR(300) NOT NULL,
    maximum INT NOT NULL,
    note DECIMAL(5, 2) NULL,
    commentaire VARCHAR(1000) NOT NULL,
    PRIMARY KEY (fiche_id, position),
    CONSTRAINT fiche_note_fiche FOREIGN KEY (fiche_id) REFERENCES fiche_notation (id) ON DELETE CASCADE,
    CONSTRAINT fiche_note_bornee CHECK (note IS NULL OR note BETWEEN 0 AND maximum)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- the score of a file, once its consensus is given
CREATE SQL SECURITY INVOKER VIEW notation_de_grappe AS
SELECT grappe_id, total, maximum, soumise_le FROM fiche_notation WHERE consensus AND soumise_le IS NOT NULL;
