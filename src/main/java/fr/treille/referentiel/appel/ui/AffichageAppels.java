package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche.Jalon;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.TablesLues;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the screens of calls say the same way. */
final class AffichageAppels {

    private AffichageAppels() {}

    static Badge statut(StatutAppel statut) {
        return new Badge(statut.libelle(), statut == StatutAppel.PUBLIE ? Badge.Ton.REUSSI : Badge.Ton.NEUTRE);
    }

    /** « Clôture des dépôts le 13/06/2025 (dans 3 j) ». */
    static String jalon(Jalon jalon, LocalDate jour) {
        return jalon.etape().libelle() + " le " + Formats.date(jalon.date()) + " ("
                + Formats.distance(jalon.date(), jour) + ")";
    }

    static long identifiant(String segment) {
        return segment.matches("[0-9]{1,18}") ? Long.parseLong(segment) : 0;
    }

    /** « PA, PH, DOM », « tous ». */
    static String secteurs(Set<Secteur> secteurs) {
        return secteurs.size() == Secteur.values().length
                ? "tous"
                : secteurs.stream().sorted().map(Secteur::name).collect(Collectors.joining(", "));
    }

    static String types(Collection<TypeProjet> types) {
        return types.stream().sorted().map(TypeProjet::libelle).collect(Collectors.joining(", "));
    }

    static Component section(String titre, Component... contenu) {
        var section = new Div(new H2(titre));
        section.add(contenu);
        section.addClassName("appel-section");
        return section;
    }

    static Span discret(String texte) {
        var span = new Span(texte);
        span.addClassName("texte-secondaire");
        return span;
    }

    static Anchor lien(String adresse, String libelle) {
        var lien = new Anchor(adresse, libelle);
        lien.setRouterIgnore(false);
        return lien;
    }

    /**
     * A table.
     *
     * @param titres its headers; one that begins with « # » heads numbers, to the right
     */
    static NativeTable table(String nom, List<String> titres, List<List<Component>> lignes) {
        var table = TablesLues.table("appel-table", nom, titres);
        for (var ligne : lignes) {
            var rang = table.getBody().addRow();
            for (int i = 0; i < ligne.size(); i++) {
                var cellule = rang.addDataCell();
                cellule.add(ligne.get(i));
                cellule.setClassName("nombre", titres.get(i).startsWith("#"));
            }
        }
        return table;
    }

    /** A row of mere texts. */
    static List<Component> ligne(String... textes) {
        return List.of(textes).stream()
                .map(texte -> (Component) new Span(texte))
                .toList();
    }
}
