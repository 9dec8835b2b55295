-- The box that the text of a message names: answers go there. « » for the installation's own.
ALTER TABLE message ADD COLUMN repondre_a VARCHAR(254) NOT NULL DEFAULT '' AFTER agenda;
