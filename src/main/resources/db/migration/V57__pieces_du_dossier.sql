-- What was given of the pieces that a call asks of a file. piece_id is null for what was seen on the national tool.
CREATE TABLE piece_dossier (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    attendue VARCHAR(200) NOT NULL,
    piece_id BIGINT NULL,
    fichier VARCHAR(200) NOT NULL DEFAULT '',
    etat VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    recue_le DATETIME(6) NOT NULL,
    recue_par_id BIGINT NOT NULL,
    jugee_le DATETIME(6) NULL,
    jugee_par_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    KEY piece_dossier_grappe (grappe_id, attendue),
    CONSTRAINT piece_dossier_de FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE,
    CONSTRAINT piece_dossier_piece FOREIGN KEY (piece_id) REFERENCES piece (id),
    CONSTRAINT piece_dossier_recue_par FOREIGN KEY (recue_par_id) REFERENCES agent (id),
    CONSTRAINT piece_dossier_jugee_par FOREIGN KEY (jugee_par_id) REFERENCES agent (id),
    CONSTRAINT piece_dossier_jugee CHECK ((etat = 'RECUE') = (jugee_le IS NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- dossier.grappe: petit is what a person found of that size, null when nobody did, or of another count
CREATE SQL SECURITY INVOKER VIEW og_de_grappe AS
SELECT m.grappe_id, m.og_finess, o.libelle og, COALESCE(o.nombre_essms, 0) nombre_essms,
       MAX(IF(t.nombre_essms = COALESCE(o.nombre_essms, 0), t.petit, NULL)) petit
  FROM grappe_essms m
  LEFT JOIN organismes o ON o.finess = m.og_finess
  LEFT JOIN grappe_og_taille t ON t.grappe_id = m.grappe_id AND t.og_finess = m.og_finess
 GROUP BY m.grappe_id, m.og_finess, o.libelle, o.nombre_essms;
