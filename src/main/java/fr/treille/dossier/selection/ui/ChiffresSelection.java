package fr.treille.dossier.selection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Equilibre;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.TablesLues;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a simulation comes to: the money against the enveloppe, the cut line, and the balance. */
class ChiffresSelection extends Div {

    private final Div argent = new Div();
    private final Span coupe = new Span();
    private final Div equilibres = new Div();
    private final Map<String, String> territoires;

    /** @param territoires all those that a file may have ESSMS in, other régions' too */
    ChiffresSelection(List<TerritoireLigne> territoires) {
        this.territoires =
                territoires.stream().collect(Collectors.toMap(TerritoireLigne::code, TerritoireLigne::libelle));
        addClassName("selection-chiffres");
        argent.addClassName("informations");
        coupe.getElement().setAttribute("role", "status");
        coupe.addClassName("selection-coupe");
        equilibres.addClassName("selection-equilibres");
        add(argent, coupe);
    }

    /** The balance, which stands elsewhere on the page. */
    Div equilibres() {
        return equilibres;
    }

    void montrer(Simulation simulation) {
        argent.removeAll();
        argent.add(
                Champs.information("Enveloppe", simulation.enveloppe().toString()),
                Champs.information("Retenu", simulation.total().toString()),
                Champs.information("Reste", simulation.reste().toString()),
                Champs.information("Favorables", Formats.nombre(simulation.nombre(SensComite.FAVORABLE))),
                Champs.information(
                        "Liste complémentaire", Formats.nombre(simulation.nombre(SensComite.COMPLEMENTAIRE))),
                Champs.information("Défavorables", Formats.nombre(simulation.nombre(SensComite.DEFAVORABLE))),
                simulation.depasse()
                        ? new Badge("Enveloppe dépassée", Badge.Ton.ECHEC)
                        : new Badge("Dans l’enveloppe", Badge.Ton.REUSSI));
        coupe.setText(phrase(simulation));
        equilibres.removeAll();
        equilibres.add(
                equilibre(
                        "Équilibre territorial",
                        "Territoire",
                        simulation.equilibre(DossierCandidat::territoires),
                        Comparator.naturalOrder(),
                        code -> territoires.getOrDefault(code, code)),
                equilibre(
                        "Équilibre sectoriel",
                        "Secteur",
                        simulation.equilibre(DossierCandidat::secteurs),
                        Comparator.comparingInt(ChiffresSelection::rang),
                        ChiffresSelection::secteur));
    }

    private static String phrase(Simulation simulation) {
        var rang = simulation.coupe();
        if (simulation.dossiers().isEmpty()) {
            return "";
        }
        if (rang == simulation.dossiers().size()) {
            return "L’enveloppe couvre tous les dossiers retenus.";
        }
        var premier = simulation.dossiers().get(rang).nom();
        return rang == 0
                ? "Ligne de coupe\u00A0: l’enveloppe ne couvre pas même le premier dossier, «\u00A0" + premier
                        + "\u00A0»."
                : "Ligne de coupe\u00A0: après le rang " + rang + "\u00A0; l’enveloppe ne couvre plus «\u00A0" + premier
                        + "\u00A0».";
    }

    private static Div equilibre(
            String titre,
            String quoi,
            Map<String, Equilibre> lignes,
            Comparator<String> ordre,
            UnaryOperator<String> nom) {
        var table = TablesLues.table(
                "notation-table",
                titre + " de ce qui est retenu",
                List.of(quoi, "#ESSMS retenus", "#Sur", "#Part", "#Montant", "#Part du montant"));
        var ensemble = lignes.values().stream().reduce(Equilibre.RIEN, Equilibre::plus);
        lignes.keySet().stream()
                .sorted(ordre)
                .forEach(cle -> remplir(
                        table.getBody().addRow(),
                        nom.apply(cle),
                        Objects.requireNonNull(lignes.get(cle)),
                        ensemble.montant()));
        remplir(table.getFoot().addRow(), "Ensemble", ensemble, ensemble.montant());
        return new Div(new H2(titre), table);
    }

    private static void remplir(NativeTableRow rang, String nom, Equilibre ligne, Montant total) {
        var entete = new NativeTableHeaderCell(nom);
        entete.getElement().setAttribute("scope", "row");
        rang.add(entete);
        for (var texte : List.of(
                Formats.nombre(ligne.retenus()),
                Formats.nombre(ligne.tous()),
                Formats.pourcentage(ligne.part()),
                Formats.montant(ligne.montant()),
                Formats.pourcentage(ligne.partDu(total)))) {
            var cellule = rang.addDataCell();
            cellule.setText(texte);
            cellule.addClassName("nombre");
        }
    }

    /** In the order of the programme, those of none last. */
    private static int rang(String secteur) {
        return secteur.isEmpty() ? Integer.MAX_VALUE : Secteur.valueOf(secteur).ordinal();
    }

    private static String secteur(String cle) {
        return cle.isEmpty() ? "Sans secteur" : Secteur.valueOf(cle).libelle();
    }
}
