package fr.treille.etablissement;

/** What a line of an import's report tells. */
public enum GenreLigne {
    MODIFIE,
    ABSENT,
    REAPPARU,
    REFUSE,
    AVERTISSEMENT
}
