-- Who was told of the new day of a deadline that a relance had named otherwise, once each.
CREATE TABLE relance_report (
    id BIGINT NOT NULL AUTO_INCREMENT,
    nature VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    grappe_id BIGINT NOT NULL,
    -- the day told
    echeance_le DATE NOT NULL,
    adresse VARCHAR(254) NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY relance_report_une_fois (nature, grappe_id, echeance_le, adresse),
    KEY relance_report_message (message_id),
    CONSTRAINT relance_report_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id) ON DELETE CASCADE,
    CONSTRAINT relance_report_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
