-- A period measured over other months than the call asks counts for the balance only with a motive.
ALTER TABLE periode_mesure
    ADD COLUMN duree_motif VARCHAR(500) NOT NULL DEFAULT '' AFTER fin;

CREATE OR REPLACE SQL SECURITY INVOKER VIEW periodes_de_mesure AS
SELECT id, grappe_id, region_code, debut, fin, duree_motif, version FROM periode_mesure;

-- What was decided of the balance of a grant: released whole, in part with a motive, or refused with a motive.
CREATE TABLE decision_solde (
    id BIGINT NOT NULL AUTO_INCREMENT,
    grappe_id BIGINT NOT NULL,
    -- LIBERE, EN_PARTIE, REFUSE
    sens VARCHAR(20) CHARACTER SET ascii NOT NULL,
    -- what was left to pay that day, and what of it is released
    solde DECIMAL(12, 2) NOT NULL,
    montant DECIMAL(12, 2) NOT NULL,
    motif VARCHAR(500) NOT NULL DEFAULT '',
    -- whether the conditions were met, in the words of that day
    constat VARCHAR(500) NOT NULL,
    decide_le DATE NOT NULL,
    decide_par VARCHAR(201) NOT NULL,
    -- 1 for the decision that counts, null once it was taken back, on that day
    courante INT NULL DEFAULT 1,
    annulee_le DATE NULL,
    version INT NOT NULL DEFAULT 0,
    trace_par_id BIGINT NULL,
    trace_le DATETIME(6) NULL,
    trace_motif VARCHAR(500) NOT NULL DEFAULT '',
    PRIMARY KEY (id),
    UNIQUE KEY decision_solde_courante (grappe_id, courante),
    CONSTRAINT decision_solde_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT decision_solde_montant CHECK (montant >= 0 AND montant <= solde),
    CONSTRAINT decision_solde_refus CHECK (sens <> 'REFUSE' OR montant = 0),
    CONSTRAINT decision_solde_annulee CHECK ((courante IS NULL) = (annulee_le IS NOT NULL)),
    CONSTRAINT decision_solde_motif CHECK (sens = 'LIBERE' OR motif <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci WITH SYSTEM VERSIONING;

-- engagement.versement: the balances that were decided of
CREATE SQL SECURITY INVOKER VIEW soldes_decides AS
SELECT grappe_id, sens, montant, decide_le FROM decision_solde WHERE courante = 1;
