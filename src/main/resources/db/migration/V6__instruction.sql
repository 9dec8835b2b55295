-- Instruction of a deposited grappe and the avis that ends it: one per grappe, kept as it was decided.

CREATE TABLE instruction (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    ouverte_le DATETIME(6) NOT NULL,
    ouverte_par_id BIGINT NOT NULL,
    -- null while nobody has decided
    favorable BOOLEAN NULL,
    motif TEXT NOT NULL,
    -- one text a line
    recommandations TEXT NOT NULL,
    vigilances TEXT NOT NULL,
    -- the two conditions of a favorable avis below the call's minimum size
    rejoint_grappe_financee BOOLEAN NOT NULL DEFAULT FALSE,
    calendrier_coherent BOOLEAN NOT NULL DEFAULT FALSE,
    decide_le DATETIME(6) NULL,
    decide_par_id BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY instruction_grappe (grappe_id),
    CONSTRAINT instruction_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT instruction_ouverte_par FOREIGN KEY (ouverte_par_id) REFERENCES agent (id),
    CONSTRAINT instruction_decide_par FOREIGN KEY (decide_par_id) REFERENCES agent (id),
    CONSTRAINT instruction_avis CHECK (
        (favorable IS NULL AND decide_le IS NULL AND decide_par_id IS NULL)
        OR (favorable IS NOT NULL AND decide_le IS NOT NULL AND decide_par_id IS NOT NULL AND motif <> ''))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
