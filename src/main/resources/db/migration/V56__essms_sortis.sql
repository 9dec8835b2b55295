-- ESSMS taken out of a file, or replaced there, between its dépôt and its avis: why, by whom. Their former membership is in the
-- versions of grappe_essms.
CREATE TABLE grappe_essms_sorti (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    finess CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    motif VARCHAR(500) NOT NULL,
    remplacant CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NULL,
    sorti_le DATETIME(6) NOT NULL,
    sorti_par_id BIGINT NOT NULL,
    KEY grappe_essms_sorti_grappe (grappe_id, finess),
    CONSTRAINT grappe_essms_sorti_de FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE,
    CONSTRAINT grappe_essms_sorti_par FOREIGN KEY (sorti_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
