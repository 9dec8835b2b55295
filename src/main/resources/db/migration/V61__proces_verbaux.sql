-- The minutes of a committee of selection, as they were generated: the last one counts.
CREATE TABLE proces_verbal (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    comite_id BIGINT NOT NULL,
    numero INT NOT NULL,
    reference VARCHAR(40) NOT NULL,
    document_id BIGINT NOT NULL,
    genere_le DATETIME(6) NOT NULL,
    genere_par_id BIGINT NOT NULL,
    UNIQUE KEY proces_verbal_numero (comite_id, numero),
    CONSTRAINT proces_verbal_comite FOREIGN KEY (comite_id) REFERENCES comite_selection (id),
    CONSTRAINT proces_verbal_document FOREIGN KEY (document_id) REFERENCES document (id),
    CONSTRAINT proces_verbal_par FOREIGN KEY (genere_par_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
