package fr.treille.dossier.verification.redondance;

/** What an ESSMS declares, field by field: only those that a person changes are written. */
public enum ChampDeclare {
    DUI,
    VERSION_SEGUR,
    AIDE,
    AIDE_OBJET
}
