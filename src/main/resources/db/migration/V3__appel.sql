-- Calls for projects. Windows, scales, sizes, targets and durations change with every call: they are data.
CREATE TABLE appel (
    id BIGINT NOT NULL AUTO_INCREMENT,
    intitule VARCHAR(200) NOT NULL,
    annee INT NOT NULL,
    region_code VARCHAR(3) NOT NULL,
    -- distinct FINESS géographiques that a project needs
    taille_minimale INT NOT NULL,
    -- an OG with fewer ESSMS than this is a petit OG
    seuil_petit_og INT NOT NULL,
    -- from start to end of deployment, in months: marks, not conditions that can be enforced
    deploiement_evolution_mois INT NOT NULL,
    deploiement_acquisition_mois INT NOT NULL,
    -- usage is measured over that many months before the measure
    mesure_mois INT NOT NULL,
    -- null when the call gives none
    enveloppe DECIMAL(12, 2) NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY appel_intitule (region_code, annee, intitule),
    CONSTRAINT appel_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT appel_tailles CHECK (taille_minimale > 0 AND seuil_petit_og > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Every day below is included in its phase (« à minuit », Europe/Paris).
CREATE TABLE fenetre (
    id BIGINT NOT NULL AUTO_INCREMENT,
    appel_id BIGINT NOT NULL,
    ouverture DATE NOT NULL,
    cloture_depot DATE NOT NULL,
    -- earlier last day for projects over several régions, null when it is the same
    cloture_multiregionale DATE NULL,
    fin_recevabilite DATE NOT NULL,
    fin_instruction DATE NOT NULL,
    fin_selection DATE NOT NULL,
    -- the call's own words when it gives no day: fin_selection is then our reading of them
    selection_source VARCHAR(200) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY fenetre_ouverture (appel_id, ouverture, cloture_depot),
    CONSTRAINT fenetre_appel FOREIGN KEY (appel_id) REFERENCES appel (id),
    CONSTRAINT fenetre_dates CHECK (
        ouverture <= cloture_depot
        AND cloture_depot <= fin_recevabilite
        AND fin_recevabilite <= fin_instruction
        AND fin_instruction <= fin_selection
        AND (cloture_multiregionale IS NULL OR cloture_multiregionale BETWEEN ouverture AND cloture_depot))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE fenetre_type (
    fenetre_id BIGINT NOT NULL,
    type_projet VARCHAR(20) NOT NULL,
    PRIMARY KEY (fenetre_id, type_projet),
    CONSTRAINT fenetre_type_fenetre FOREIGN KEY (fenetre_id) REFERENCES fenetre (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE bareme (
    id BIGINT NOT NULL AUTO_INCREMENT,
    appel_id BIGINT NOT NULL,
    intitule VARCHAR(100) NOT NULL,
    -- extras of petits OG, on quotes: per ESSMS, and per project; null when the call pays none
    plafond_equipement DECIMAL(12, 2) NULL,
    plafond_amoa DECIMAL(12, 2) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY bareme_appel (appel_id),
    CONSTRAINT bareme_appel FOREIGN KEY (appel_id) REFERENCES appel (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Euros per ESSMS, from a rank to another, both included, among the ESSMS of the same situation.
CREATE TABLE bareme_tranche (
    bareme_id BIGINT NOT NULL,
    situation VARCHAR(20) NOT NULL,
    composante VARCHAR(20) NOT NULL,
    rang_debut INT NOT NULL,
    rang_fin INT NULL,
    montant_par_essms DECIMAL(12, 2) NOT NULL,
    PRIMARY KEY (bareme_id, situation, composante, rang_debut),
    CONSTRAINT bareme_tranche_bareme FOREIGN KEY (bareme_id) REFERENCES bareme (id),
    CONSTRAINT bareme_tranche_rangs CHECK (rang_debut > 0 AND (rang_fin IS NULL OR rang_fin >= rang_debut))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Usage targets that release the second half of the money.
CREATE TABLE cible_usage (
    id BIGINT NOT NULL AUTO_INCREMENT,
    appel_id BIGINT NOT NULL,
    ordre INT NOT NULL,
    code VARCHAR(40) NOT NULL,
    libelle VARCHAR(200) NOT NULL,
    numerateur VARCHAR(300) NOT NULL,
    -- null for an indicator that is a mere count
    denominateur VARCHAR(300) NULL,
    -- share of one to reach, null for an optional indicator without target
    seuil DECIMAL(5, 4) NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY cible_usage_code (appel_id, code),
    CONSTRAINT cible_usage_appel FOREIGN KEY (appel_id) REFERENCES appel (id),
    CONSTRAINT cible_usage_seuil CHECK (seuil IS NULL OR (seuil > 0 AND seuil <= 1 AND denominateur IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Occitanie 2025. It gives no envelope, and no day for the end of the selection.
INSERT INTO appel (id, intitule, annee, region_code, taille_minimale, seuil_petit_og, deploiement_evolution_mois,
        deploiement_acquisition_mois, mesure_mois, source) VALUES
    (1, 'AAP ESMS numérique Occitanie 2025', 2025, '76', 15, 15, 9, 18, 3,
        'Appel à projets ESMS numérique 2025, ARS Occitanie');

INSERT INTO fenetre (id, appel_id, ouverture, cloture_depot, cloture_multiregionale, fin_recevabilite, fin_instruction,
        fin_selection, selection_source) VALUES
    (1, 1, '2025-04-22', '2025-06-13', '2025-06-01', '2025-07-04', '2025-09-08', '2025-10-10',
        'mi-septembre à début octobre 2025');

INSERT INTO fenetre_type (fenetre_id, type_projet) VALUES (1, 'ACQUISITION'), (1, 'EVOLUTION'), (1, 'MIXTE');

INSERT INTO bareme (id, appel_id, intitule, plafond_equipement, plafond_amoa) VALUES
    (1, 1, 'Barème 2025', 10000, 100000);

INSERT INTO bareme_tranche (bareme_id, situation, composante, rang_debut, rang_fin, montant_par_essms) VALUES
    (1, 'ACQUISITION', 'USAGE', 1, 49, 7000),
    (1, 'ACQUISITION', 'USAGE', 50, NULL, 2000),
    (1, 'ACQUISITION', 'LOGICIEL', 1, 49, 14000),
    (1, 'ACQUISITION', 'LOGICIEL', 50, NULL, 3000),
    (1, 'EVOLUTION', 'USAGE', 1, 49, 5000),
    (1, 'EVOLUTION', 'USAGE', 50, NULL, 2000);

INSERT INTO cible_usage (appel_id, ordre, code, libelle, numerateur, denominateur, seuil) VALUES
    (1, 1, 'MSSANTE', 'Taux d’utilisation de MSSanté', 'messages envoyés par MSSanté',
        'personnes pouvant avoir un projet d’accompagnement', 0.7),
    (1, 2, 'DMP', 'Taux d’utilisation du DMP', 'DMP alimentés d’au moins un document',
        'personnes pouvant avoir un projet d’accompagnement', 0.7),
    (1, 3, 'DUI_ACTIFS', 'Taux de dossiers actifs (DUI)', 'dossiers actifs dans le DUI', 'personnes accompagnées', 0.9),
    (1, 4, 'PROJET_PERSONNALISE', 'Dossiers actifs avec projet personnalisé',
        'dossiers actifs avec un projet personnalisé en préparation ou actif', 'dossiers actifs', 0.9),
    (1, 5, 'AGENDA', 'Dossiers actifs avec événement d’agenda',
        'dossiers actifs avec au moins un événement d’agenda', 'dossiers actifs', 0.9),
    (1, 6, 'E_PRESCRIPTION', 'e-prescription, e-parcours (facultatif)', 'échanges', NULL, NULL);
