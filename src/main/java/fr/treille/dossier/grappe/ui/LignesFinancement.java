package fr.treille.dossier.grappe.ui;

import fr.treille.referentiel.financement.Financement;
import fr.treille.referentiel.financement.LigneFinancement;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Liste;
import java.math.BigDecimal;

/** How a grant is reached, line by line: each multiplies. */
final class LignesFinancement extends Liste<LigneFinancement, Financement, Financement> {

    /** Rows shown before they scroll by themselves. */
    private static final int HAUTE = 60;

    LignesFinancement(Financement financement) {
        super("lignes de financement", "lignes de financement", "");
        filtrer(() -> financement);
        lireTout(Financement::lignes, lignes -> financement);
        var colonnes = colonnes();
        colonnes.texte("libelle", "Ligne", LigneFinancement::libelle)
                .largeur(16)
                .souple(2);
        // the line says it too: of use in an export
        colonnes.texte(
                        "situation",
                        "Situation",
                        l -> l.situation() == null ? null : l.situation().libelle())
                .largeur(6.5)
                .cachee();
        colonnes.texte(
                        "rangs",
                        "Rangs",
                        l -> l.rangs() == null ? null : l.rangs().enClair())
                .largeur(5);
        colonnes.entier("quantite", "Nombre", LigneFinancement::quantite).largeur(5);
        colonnes.texte("unite", "Unité", l -> l.unite().libelle()).largeur(4.5);
        colonnes.montant("unitaire", "Montant unitaire", LigneFinancement::montantUnitaire)
                .largeur(8.2);
        colonnes.pourcentage("prorata", "Part", LigneFinancement::prorata)
                .ecrite(l -> l.prorata().compareTo(BigDecimal.ONE) == 0 ? "entier" : l.prorataEnClair())
                .largeur(6.5);
        colonnes.montant("total", "Sous-total", LigneFinancement::total).largeur(8.2);
        colonnes.texte("explication", "Calcul", LigneFinancement::explication)
                .largeur(14)
                .souple(2);
        colonnes.texte("regle", "Règle", LigneFinancement::regle)
                .largeur(14)
                .souple(1)
                .cachee();
        colonnes.texte("source", "Source", LigneFinancement::source)
                .largeur(10)
                .souple(1)
                .cachee();
        colonnes.toutes().forEach(Colonne::sansTri);
        totaliser("total", Financement::total);
        pied(tout -> Formats.nombre(tout.lignes().size()) + (tout.lignes().size() > 1 ? " lignes" : " ligne")
                + "\u00A0; nombre × montant unitaire × part = sous-total, arrondi au centime le plus proche");
        siVide("Aucun ESSMS n’est encore choisi\u00A0: il n’y a rien à financer.");
        courte(HAUTE);
    }
}
