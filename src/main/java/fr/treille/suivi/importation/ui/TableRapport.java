package fr.treille.suivi.importation.ui;

import com.vaadin.flow.component.html.Div;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.socle.commun.ui.Onglets;
import fr.treille.suivi.importation.LigneRapport;
import fr.treille.suivi.importation.SortLigne;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A report line by line, one tab for each issue; what needs a look comes first. */
class TableRapport extends Liste<LigneRapport, SortLigne, Integer> {

    private static final int HAUTE = 12;

    private SortLigne montre = SortLigne.REFUSEE;

    /**
     * @param lignes reads the report
     * @param comptes how many lines have each issue
     */
    TableRapport(Supplier<List<LigneRapport>> lignes, Map<SortLigne, Integer> comptes) {
        super("rapport-import", "rapport d’import", "");
        addClassName("import-rapport");
        filtrer(() -> montre);
        filtres().dire(() -> "Issue\u00A0: " + montre.libelle().toLowerCase(java.util.Locale.FRENCH));
        lireTout(
                sort -> lignes.get().stream()
                        .filter(ligne -> ligne.sort() == sort)
                        .toList(),
                siennes -> siennes.size());
        colonnesDuRapport();
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " lignes" : " ligne"));
        courte(HAUTE);
        var sorts = Stream.of(SortLigne.REFUSEE, SortLigne.MODIFIEE, SortLigne.CREEE, SortLigne.INCHANGEE)
                .filter(sort -> comptes.getOrDefault(sort, 0) > 0)
                .toList();
        setVisible(!sorts.isEmpty());
        if (!sorts.isEmpty()) {
            montre = sorts.getFirst();
            avant(Onglets.barre(
                    sorts.stream()
                            .map(sort -> sort.pluriel() + " (" + Formats.nombre(comptes.getOrDefault(sort, 0)) + ")")
                            .toList(),
                    0,
                    rang -> {
                        montre = sorts.get(rang);
                        changer();
                    }));
        }
    }

    private void colonnesDuRapport() {
        var colonnes = colonnes();
        colonnes.entier("numero", "Ligne", LigneRapport::numero).sansTri();
        colonnes.choix("sort", "Issue", LigneRapport::sort, SortLigne::libelle)
                .rendue(ligne -> badge(ligne.sort()))
                .largeur(7)
                .sansTri();
        colonnes.code("finess", "FINESS", LigneRapport::finess).largeur(7).sansTri();
        colonnes.texte("indicateur", "Indicateur", LigneRapport::indicateur)
                .largeur(12)
                .sansTri();
        colonnes.texte("avant", "Avant", LigneRapport::avant).largeur(9).sansTri();
        colonnes.texte("apres", "Après", LigneRapport::apres).largeur(9).sansTri();
        colonnes.texte("raison", "Raison", LigneRapport::raison)
                .rendue(TableRapport::raison)
                .largeur(22)
                .souple(1)
                .sansTri();
        colonnes.texte("contenu", "Contenu", LigneRapport::contenu).horsEcran();
    }

    static Badge badge(SortLigne sort) {
        return new Badge(
                sort.libelle(),
                switch (sort) {
                    case CREEE -> Badge.Ton.REUSSI;
                    case MODIFIEE -> Badge.Ton.EN_COURS;
                    case INCHANGEE -> Badge.Ton.NEUTRE;
                    case REFUSEE -> Badge.Ton.ECHEC;
                });
    }

    /** The reason whole, on as many lines as it takes, with what the file holds when it is refused. */
    private static Div raison(LigneRapport ligne) {
        var raison = new Div(new Div(ligne.raison()));
        if (ligne.sort() == SortLigne.REFUSEE) {
            var contenu = new Div(ligne.contenu());
            contenu.addClassName("import-exemples");
            raison.add(contenu);
        }
        raison.addClassName("import-raison");
        return raison;
    }
}
