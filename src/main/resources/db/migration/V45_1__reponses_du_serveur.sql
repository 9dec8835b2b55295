-- What the mail server answered of each address, where it did not answer the same of all: those that took the message are not sent it
-- again, those refused are named.
CREATE TABLE message_reponse (
    message_id BIGINT NOT NULL,
    rang INT NOT NULL,
    adresse VARCHAR(254) NOT NULL,
    -- ACCEPTE, REPORTE, REFUSE
    issue VARCHAR(20) NOT NULL,
    reponse VARCHAR(1000) NOT NULL,
    PRIMARY KEY (message_id, rang),
    CONSTRAINT message_reponse_message FOREIGN KEY (message_id) REFERENCES message (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_uca1400_ai_ci;

ALTER TABLE message
    -- the addresses refused, as lists name them
    ADD COLUMN refusees VARCHAR(1000) NOT NULL DEFAULT '',
    -- since when the mail server takes no message at all, of this one; null when it talks
    ADD COLUMN relais_depuis DATETIME(6) NULL,
    ADD KEY message_relais (relais_depuis);
