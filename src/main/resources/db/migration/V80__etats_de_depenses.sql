-- The statements of expenses that the balance waits for (domain reference §3.4): of each OG, certified by it, and the consolidated
-- one of the project, with the visa of the porteur's ordonnateur.
CREATE TABLE etat_depenses (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- '' for the consolidated one
    og_finess CHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- who certified it or gave the visa, and when
    signataire VARCHAR(200) NOT NULL,
    signe_le DATE NOT NULL,
    montant DECIMAL(12, 2) NOT NULL,
    -- of the consolidated one: why its total is not the sum of the others
    remarque VARCHAR(500) NOT NULL DEFAULT '',
    piece_id BIGINT NOT NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY etat_depenses_og (grappe_id, og_finess),
    CONSTRAINT etat_depenses_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT etat_depenses_piece FOREIGN KEY (piece_id) REFERENCES piece (id),
    CONSTRAINT etat_depenses_montant CHECK (montant >= 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;
