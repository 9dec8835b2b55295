-- The rule of the attention list: what worries, from how much on, and how much it weighs. A région without a row for a criterion
-- follows the one that the application brings.
CREATE TABLE critere_vigilance (
    region_code VARCHAR(3) NOT NULL,
    -- SANS_POINT, METEO, REPERE, CIBLES, ACTIONS
    critere VARCHAR(20) NOT NULL,
    actif BOOLEAN NOT NULL,
    poids INT NOT NULL,
    -- in the criterion's own unit: days, steps, months, actions
    seuil INT NOT NULL,
    modifie_le DATETIME(6) NOT NULL,
    modifie_par_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (region_code, critere),
    CONSTRAINT critere_vigilance_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT critere_vigilance_par FOREIGN KEY (modifie_par_id) REFERENCES agent (id),
    CONSTRAINT critere_vigilance_bornes CHECK (poids BETWEEN 1 AND 10 AND seuil >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;
