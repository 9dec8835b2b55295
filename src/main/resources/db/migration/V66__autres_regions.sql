-- A file whose ESSMS are in several régions: the agency that the porteur chose carries it, the others give it their opinion.
-- dossier.grappe: how many ESSMS of a grappe each région has, and from which OG
CREATE SQL SECURITY INVOKER VIEW regions_de_grappe AS
SELECT m.grappe_id, t.region_code, COUNT(*) essms
  FROM grappe_essms m
  JOIN territoires t ON t.code = m.territoire_code
 GROUP BY m.grappe_id, t.region_code;

CREATE TABLE avis_region (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    sens VARCHAR(20) NOT NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    donne_le DATETIME(6) NOT NULL,
    donne_par_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY avis_region_un (grappe_id, region_code),
    KEY avis_region_region (region_code, grappe_id),
    CONSTRAINT avis_region_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT avis_region_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT avis_region_par FOREIGN KEY (donne_par_id) REFERENCES agent (id),
    CONSTRAINT avis_region_motif CHECK (sens = 'FAVORABLE' OR motif <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
