-- Who took which list away as a file: written once, told by the history.
CREATE TABLE export (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    region_code  VARCHAR(3)    NOT NULL,
    liste        VARCHAR(100)  NOT NULL,
    format       VARCHAR(4)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- what was filtered and sorted, in words
    filtre       VARCHAR(4000) NOT NULL DEFAULT '',
    lignes       INT           NOT NULL,
    version      INT           NOT NULL DEFAULT 0,
    trace_par_id BIGINT        NULL,
    trace_le     DATETIME(6)   NULL,
    trace_motif  VARCHAR(500)  NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    CONSTRAINT export_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT export_lignes CHECK (lignes >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
