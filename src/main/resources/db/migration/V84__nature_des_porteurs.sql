-- What an agent says of the porteur of a grappe whose legal status FINESS does not give, or does not tell by: of that porteur alone.
CREATE TABLE nature_porteur (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    grappe_id BIGINT NOT NULL,
    porteur_finess CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    nature VARCHAR(20) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY nature_porteur_grappe (grappe_id),
    CONSTRAINT nature_porteur_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
