-- The number of active DUI asked nationally: what each grappe declares at a date, with its evidence. Former values are kept.
CREATE TABLE dui_actifs (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    grappe_id    BIGINT       NOT NULL,
    region_code  VARCHAR(3)   NOT NULL,
    jour         DATE         NOT NULL,
    nombre       INT          NOT NULL,
    commentaire  VARCHAR(500) NOT NULL DEFAULT '',
    -- the evidence, '' and null while there is none
    nom_fichier  VARCHAR(200) NOT NULL DEFAULT '',
    type         VARCHAR(100) NOT NULL DEFAULT '',
    taille       INT          NULL,
    sha256       CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    version      INT          NOT NULL DEFAULT 0,
    trace_par_id BIGINT       NULL,
    trace_le     DATETIME(6)  NULL,
    trace_motif  VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY dui_actifs_jour (grappe_id, jour),
    CONSTRAINT dui_actifs_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT dui_actifs_nombre CHECK (nombre >= 0),
    CONSTRAINT dui_actifs_preuve CHECK ((nom_fichier = '') = (sha256 IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- Every file that was given, by its own print: a correction replaces none.
CREATE TABLE dui_actifs_contenu (
    dui_actifs_id BIGINT   NOT NULL,
    sha256        CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    contenu       LONGBLOB NOT NULL,
    PRIMARY KEY (dui_actifs_id, sha256),
    CONSTRAINT dui_actifs_contenu_dui FOREIGN KEY (dui_actifs_id) REFERENCES dui_actifs (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
