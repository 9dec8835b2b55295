package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fr.treille.referentiel.financement.BaremeSons.Indication;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Colonne;
import fr.treille.socle.commun.ui.Liste;
import java.util.List;

/** What the State paid an éditeur for the upgrade of the ESSMS en évolution: an indication, which no grant adds. */
final class IndicationSons extends Div {

    IndicationSons(List<Indication> indications) {
        add(
                new H2("SONS, pour indication"),
                new Paragraph(
                        "Ce que l’État a payé à l’éditeur pour la montée de version des ESSMS en évolution, toutes taxes"
                                + " comprises, selon le nombre d’ESSMS de chaque OG. Le dispositif est fermé depuis le 28/02/2024"
                                + "\u00A0: rien n’en est ajouté au montant."),
                new Tableau(indications));
    }

    private static final class Tableau extends Liste<Indication, List<Indication>, List<Indication>> {

        Tableau(List<Indication> indications) {
            super("indications SONS", "indications SONS", "");
            filtrer(() -> indications);
            lireTout(toutes -> toutes, lignes -> lignes);
            colonnes().organisme("og", "OG", Indication::og).largeur(14).souple(1);
            colonnes().entier("essms", "ESSMS de l’OG", Indication::essms).largeur(8);
            colonnes()
                    .entier("evolution", "En évolution", Indication::enEvolution)
                    .largeur(8);
            colonnes()
                    .montant("parEssms", "Par ESSMS, TTC", Indication::parEssms)
                    .largeur(9);
            colonnes().montant("total", "Total TTC", Indication::total).largeur(8.2);
            colonnes().toutes().forEach(Colonne::sansTri);
            totaliser("total", toutes -> toutes.stream().map(Indication::total).reduce(Montant.zero(), Montant::plus));
            pied(toutes -> Formats.nombre(toutes.size()) + " OG");
            courte(20);
        }
    }
}
