-- On which extraction of FINESS an OG is counted: an OG that is small in a région's extraction may be a national association.

-- how many départements the establishments of a file are of; null for those imported before it was counted, but the last one,
-- which left the registry as it now is
ALTER TABLE import_finess ADD COLUMN territoires INT NULL AFTER date_extraction;
SET @derniere = (SELECT MAX(id) FROM import_finess WHERE etat = 'TERMINE' AND genre <> 'CS1100501');
UPDATE import_finess SET territoires = (
    SELECT COUNT(DISTINCT territoire_code) FROM etablissement WHERE absent_depuis IS NULL) WHERE id = @derniere;

-- The last extraction of establishments. It is national when its establishments are of 96 départements at least, as many as the
-- mainland has: none of them is without an establishment.
CREATE SQL SECURITY INVOKER VIEW derniere_extraction AS
SELECT i.id, i.date_extraction, i.territoires, COALESCE(i.territoires >= 96, FALSE) nationale
  FROM import_finess i
 WHERE i.id = (SELECT j.id FROM import_finess j WHERE j.etat = 'TERMINE' AND j.genre <> 'CS1100501'
                ORDER BY j.date_extraction DESC, j.id DESC LIMIT 1);

-- What a person found of the size of an OG of a grappe, as long as its count is the one that he saw. trace_*: who, when and why.
CREATE TABLE grappe_og_taille (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    grappe_id    BIGINT       NOT NULL,
    og_finess    CHAR(9)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    petit        BOOLEAN      NOT NULL,
    nombre_essms INT          NOT NULL,
    version      INT          NOT NULL DEFAULT 0,
    trace_par_id BIGINT       NULL,
    trace_le     DATETIME(6)  NULL,
    trace_motif  VARCHAR(500) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY grappe_og_taille_og (grappe_id, og_finess),
    CONSTRAINT grappe_og_taille_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT grappe_og_taille_par FOREIGN KEY (trace_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- whether a grouping that is not made of petits OG only is taken for one, by whom and why: its AMOA depends on it
ALTER TABLE grappe
    ADD COLUMN amoa_admise BOOLEAN NULL,
    ADD COLUMN amoa_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD COLUMN amoa_par_id BIGINT NULL,
    ADD COLUMN amoa_le DATETIME(6) NULL,
    ADD CONSTRAINT grappe_amoa_par FOREIGN KEY (amoa_par_id) REFERENCES agent (id),
    ADD CONSTRAINT grappe_amoa CHECK (
        (amoa_admise IS NULL) = (amoa_par_id IS NULL) AND (amoa_admise IS NULL OR amoa_motif <> ''));
