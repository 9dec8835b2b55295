package fr.treille.socle.commun.base;

/** The database's address asks the driver for batches that do not say how many rows each of their updates changed. */
final class LotsNonComptes extends IllegalStateException {

    LotsNonComptes() {
        super(
                "L’adresse de la base (SPRING_DATASOURCE_URL) fait écrire les mises à jour par lots sans compter les lignes :"
                        + " deux personnes qui enregistrent en même temps se remplaceraient sans que rien ne le dise.");
    }
}
