-- What a person appreciates of a file as a whole, with the motive. trace_*: who and when.
CREATE TABLE reponse_verification (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id    BIGINT       NOT NULL,
    sujet        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    satisfait    BOOLEAN      NOT NULL,
    -- since when, for what is true from a day on
    jour         DATE         NULL,
    motif        VARCHAR(500) NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    trace_par_id BIGINT       NULL,
    trace_le     DATETIME(6)  NULL,
    trace_motif  VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY reponse_verification_sujet (grappe_id, sujet),
    CONSTRAINT reponse_verification_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- What an ESSMS of a file declares that decides whether something is financed twice.
CREATE TABLE essms_declare (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id     BIGINT       NOT NULL,
    finess        CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- the DUI that it has today, « » when not told or when it has none
    dui           VARCHAR(150) NOT NULL DEFAULT '',
    -- whether that DUI is in its Ségur version, null when not told
    version_segur BOOLEAN      NULL,
    aide          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    aide_objet    VARCHAR(500) NOT NULL DEFAULT '',
    version       INT          NOT NULL DEFAULT 0,
    trace_par_id  BIGINT       NULL,
    trace_le      DATETIME(6)  NULL,
    trace_motif   VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY essms_declare_finess (grappe_id, finess),
    CONSTRAINT essms_declare_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT essms_declare_aide CHECK (aide IS NOT NULL OR aide_objet = '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
