-- Relances: when an échéance makes a message leave, to whom, saying what. The échéances themselves are stored nowhere.
CREATE TABLE regle_relance (
    id BIGINT NOT NULL AUTO_INCREMENT,
    region_code VARCHAR(3) NOT NULL,
    nom VARCHAR(100) NOT NULL,
    -- of the échéance, as its module names it
    nature VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- days after its last day, before it when negative
    decalage INT NOT NULL,
    -- a comma list
    destinataires VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    objet VARCHAR(200) NOT NULL,
    texte VARCHAR(4000) NOT NULL,
    fois INT NOT NULL,
    -- days from one to the next
    intervalle INT NOT NULL,
    automatique BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (id),
    UNIQUE KEY regle_relance_nom (region_code, nom),
    CONSTRAINT regle_relance_region FOREIGN KEY (region_code) REFERENCES region (code),
    CONSTRAINT regle_relance_bornes CHECK (decalage BETWEEN -180 AND 365 AND fois BETWEEN 1 AND 12
        AND intervalle BETWEEN 1 AND 90 AND destinataires <> '')
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- A message written to one person about one deadline, at one step of one rule. The key is what makes that it is never
-- written twice, whoever runs and however often.
CREATE TABLE relance (
    id BIGINT NOT NULL AUTO_INCREMENT,
    regle_id BIGINT NOT NULL,
    nature VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    grappe_id BIGINT NOT NULL,
    -- last day of the échéance when it was written
    echeance_le DATE NOT NULL,
    etape INT NOT NULL,
    destinataire VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY relance_une_fois (regle_id, nature, grappe_id, echeance_le, etape, destinataire),
    KEY relance_grappe (grappe_id, nature, echeance_le),
    KEY relance_message (message_id),
    CONSTRAINT relance_regle FOREIGN KEY (regle_id) REFERENCES regle_relance (id),
    CONSTRAINT relance_grappe FOREIGN KEY (grappe_id) REFERENCES grappe (id),
    CONSTRAINT relance_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- One message of relance a day to an address at most: what is due the same day is put together.
CREATE TABLE relance_jour (
    adresse VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    jour DATE NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (adresse, jour),
    CONSTRAINT relance_jour_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The nightly run of a région: begun again where it stopped until it has an end.
CREATE TABLE relance_passage (
    region_code VARCHAR(3) NOT NULL,
    jour DATE NOT NULL,
    commence_le DATETIME(6) NOT NULL,
    termine_le DATETIME(6) NULL,
    relances INT NOT NULL DEFAULT 0,
    messages INT NOT NULL DEFAULT 0,
    recapitulatifs INT NOT NULL DEFAULT 0,
    PRIMARY KEY (region_code, jour),
    CONSTRAINT relance_passage_region FOREIGN KEY (region_code) REFERENCES region (code)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- What an agent wants to be told of by itself: whose échéances, and how often for each kind; none where there is no row.
CREATE TABLE recapitulatif (
    agent_id BIGINT NOT NULL,
    -- MOI, MES_TERRITOIRES
    pour VARCHAR(20) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT recapitulatif_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

CREATE TABLE recapitulatif_nature (
    agent_id BIGINT NOT NULL,
    nature VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cadence VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (agent_id, nature),
    CONSTRAINT recapitulatif_nature_agent FOREIGN KEY (agent_id) REFERENCES recapitulatif (agent_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- Once an agent and a period, which begins that day: itself, or the Monday of its week.
CREATE TABLE recapitulatif_envoi (
    agent_id BIGINT NOT NULL,
    cadence VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    debut DATE NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (agent_id, cadence, debut),
    CONSTRAINT recapitulatif_envoi_agent FOREIGN KEY (agent_id) REFERENCES agent (id),
    CONSTRAINT recapitulatif_envoi_message FOREIGN KEY (message_id) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

-- The deadlines that a message brings along, as an iCalendar file; empty for none.
ALTER TABLE message ADD COLUMN agenda LONGTEXT NOT NULL DEFAULT '';

-- Delivered rules, sent by hand until the coordination says otherwise.
INSERT INTO regle_relance (region_code, nom, nature, decalage, destinataires, objet, texte, fois, intervalle, automatique, active)
SELECT r.code, m.nom, m.nature, m.decalage, m.destinataires, m.objet, m.texte, m.fois, m.intervalle, FALSE, TRUE
FROM region r CROSS JOIN (
    SELECT 'Clôture du dépôt : une semaine avant' nom, 'DEPOT' nature, -7 decalage, 'CONTACT' destinataires,
        '{échéance} : {grappe}' objet,
        'Bonjour,\n\nLe dossier de la grappe « {grappe} », portée par {porteur}, n’est pas encore déposé. Le dépôt ferme le {date} à minuit ({délai}).\n\nVotre interlocuteur : {responsable}.' texte,
        1 fois, 7 intervalle
    UNION ALL SELECT 'Compléments : trois jours avant', 'COMPLEMENTS', -3, 'CONTACT',
        'Compléments attendus : {grappe}',
        'Bonjour,\n\nLes compléments demandés pour le dossier de la grappe « {grappe} » sont attendus au plus tard le {date} à minuit ({délai}). Sans eux, le dossier sera irrecevable.\n\nVotre interlocuteur : {responsable}.',
        1, 7
    UNION ALL SELECT 'Fin de recevabilité : deux jours avant', 'RECEVABILITE', -2, 'RESPONSABLE_ARS',
        '{échéance} : {grappe}',
        'Bonjour,\n\nLa recevabilité du dossier de la grappe « {grappe} » ({porteur}) est à dire au plus tard le {date} ({délai}).\n\n{lien}',
        1, 7
    UNION ALL SELECT 'Fin d’instruction : une semaine avant', 'INSTRUCTION', -7, 'RESPONSABLE_ARS',
        '{échéance} : {grappe}',
        'Bonjour,\n\nL’avis sur la grappe « {grappe} » ({porteur}) est attendu pour le {date} ({délai}).\n\n{lien}',
        1, 7
    UNION ALL SELECT 'Fin d’instruction : chaque semaine de retard', 'INSTRUCTION', 7, 'RESPONSABLE_ARS',
        'En retard : {échéance}, {grappe}',
        'Bonjour,\n\nL’avis sur la grappe « {grappe} » ({porteur}) était attendu pour le {date} ({délai}).\n\n{lien}',
        4, 7
    UNION ALL SELECT 'Signature de la convention : une semaine avant', 'SIGNATURE', -7, 'REPRESENTANT',
        '{échéance} : {grappe}',
        'Bonjour,\n\nLa convention de la grappe « {grappe} » vous a été envoyée ; sa signature est attendue pour le {date} ({délai}).\n\nVotre interlocuteur : {responsable}.',
        1, 7
    UNION ALL SELECT 'Signature de la convention : en retard', 'SIGNATURE', 2, 'CONTACT,REPRESENTANT',
        'En retard : {échéance}, {grappe}',
        'Bonjour,\n\nLa convention de la grappe « {grappe} » n’est pas encore signée ; elle était attendue pour le {date} ({délai}).\n\nVotre interlocuteur : {responsable}.',
        3, 7
) m;
