-- A refusal that was notified is a status of its own: nothing that reads the status can take it for money granted.
UPDATE grappe SET statut = 'REFUS_NOTIFIE' WHERE statut = 'NOTIFIEE' AND favorable = FALSE;
ALTER TABLE grappe
    ADD CONSTRAINT grappe_refus CHECK (
        (statut NOT IN ('DEFAVORABLE', 'REFUS_NOTIFIE') OR NOT favorable)
        AND (statut NOT IN ('FAVORABLE', 'NOTIFIEE', 'CONVENTIONNEE') OR favorable));

ALTER TABLE instruction
    -- why ESSMS that another live grappe holds too are not financed twice; '' when there was none
    ADD COLUMN double_financement TEXT NOT NULL DEFAULT '';

-- How the porteur was told of a request of complements: the message that left, or that he had been written to already. One
-- asked by mistake is withdrawn, and awaited no more.
ALTER TABLE complement
    ADD COLUMN message_id BIGINT NULL,
    ADD COLUMN deja_ecrit BOOLEAN NOT NULL DEFAULT FALSE,
    ADD COLUMN retire_le DATETIME(6) NULL,
    ADD COLUMN retire_par_id BIGINT NULL,
    ADD COLUMN retire_motif VARCHAR(500) NOT NULL DEFAULT '',
    ADD CONSTRAINT complement_message FOREIGN KEY (message_id) REFERENCES message (id),
    ADD CONSTRAINT complement_retire_par FOREIGN KEY (retire_par_id) REFERENCES agent (id),
    ADD CONSTRAINT complement_retire CHECK (
        (retire_le IS NULL) = (retire_par_id IS NULL) AND (retire_le IS NULL OR recu_le IS NULL));

-- The fact that the first share was paid, told by who learnt of it.
ALTER TABLE convention
    ADD COLUMN versement_le DATE NULL,
    ADD COLUMN versement_montant DECIMAL(12, 2) NULL,
    ADD COLUMN versement_reference VARCHAR(100) NULL,
    -- why more than the first share was paid
    ADD COLUMN versement_remarque VARCHAR(500) NULL,
    ADD COLUMN versement_saisi_le DATETIME(6) NULL,
    ADD COLUMN versement_saisi_par_id BIGINT NULL,
    ADD CONSTRAINT convention_versement_par FOREIGN KEY (versement_saisi_par_id) REFERENCES agent (id),
    ADD CONSTRAINT convention_versement CHECK (
        versement_le IS NULL OR (signee_le IS NOT NULL AND versement_montant > 0 AND versement_saisi_par_id IS NOT NULL));
