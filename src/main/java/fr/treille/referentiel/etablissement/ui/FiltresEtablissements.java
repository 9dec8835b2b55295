package fr.treille.referentiel.etablissement.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.referentiel.etablissement.CategorieLigne;
import fr.treille.referentiel.etablissement.EtablissementFiltre;
import fr.treille.referentiel.etablissement.OrganismeFiltre;
import fr.treille.referentiel.etablissement.OrganismeLigne;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.etablissement.Presence;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Filtres;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The filters of the list of establishments. */
final class FiltresEtablissements {

    private final TextField texte;
    private final ChampChoixMultiple<String> territoire;
    private final ChampChoix<Secteur> secteur;
    private final ChampChoix<CategorieLigne> categorie;
    private final ChampChoix<OrganismeLigne> og;
    private final ChampChoix<Presence> presence;
    private final Checkbox autres;
    private final Checkbox france;
    private final Territoires territoires;

    FiltresEtablissements(
            Filtres filtres, Territoires territoires, List<CategorieLigne> categories, OrganismeService organismes) {
        this.territoires = territoires;
        texte = filtres.texte("Nom, FINESS, commune");
        territoire = territoires.filtre(filtres);
        secteur = filtres.parmi(
                "secteur",
                "Secteur",
                List.of(Secteur.values()),
                Secteur::name,
                valeur -> valeur.name() + " · " + valeur.libelle());
        categorie = filtres.parmi(
                "categorie",
                "Catégorie",
                categories,
                CategorieLigne::code,
                valeur -> valeur.code() + " " + valeur.libelle() + (valeur.dateFin() == null ? "" : " (close)"));
        filtres.suite();
        og = filtres.champ(
                "og",
                gestionnaires(organismes),
                valeur -> valeur == null ? List.of() : List.of(valeur.finess()),
                lus -> organismes.parFiness(lus.stream().limit(1).toList()).stream()
                        .findFirst()
                        .orElse(null),
                valeur -> "Organisme gestionnaire\u00A0: " + nom(valeur));
        presence = filtres.champ(
                "presence",
                presences(),
                valeur -> valeur == null || valeur == Presence.NON_FERMES ? List.of() : List.of(valeur.name()),
                lus -> Stream.of(Presence.values())
                        .filter(valeur -> lus.contains(valeur.name()))
                        .findFirst()
                        .orElse(Presence.NON_FERMES),
                valeur -> "Présence\u00A0: " + valeur.libelle());
        autres = filtres.coche("autres", "Aussi les autres que les ESSMS");
        france = filtres.coche("france", "Toute la France");
    }

    private static ChampChoix<OrganismeLigne> gestionnaires(OrganismeService organismes) {
        var champ = nommer(new ChampChoix<OrganismeLigne>(), "Organisme gestionnaire");
        champ.setItemLabelGenerator(FiltresEtablissements::nom);
        champ.proposer((page, saisi) -> organismes.rechercher(OrganismeFiltre.GESTIONNAIRES.avecTexte(saisi), page));
        champ.setClearButtonVisible(true);
        return champ;
    }

    private static ChampChoix<Presence> presences() {
        var champ = nommer(new ChampChoix<Presence>(), "Présence");
        Champs.proposer(champ, List.of(Presence.values()));
        champ.setItemLabelGenerator(Presence::libelle);
        return champ;
    }

    private static <T> ChampChoix<T> nommer(ChampChoix<T> champ, String nom) {
        champ.setPlaceholder(nom);
        champ.setAriaLabel(nom);
        champ.addClassName("filtre-choix");
        return champ;
    }

    private static String nom(OrganismeLigne organisme) {
        return organisme.nom() == null ? organisme.finess() : organisme.nom() + " (" + organisme.finess() + ")";
    }

    EtablissementFiltre lire() {
        Set<String> choisis = territoire.getValue();
        return new EtablissementFiltre(
                texte.getValue(),
                !choisis.isEmpty() ? choisis : france.getValue() ? Set.of() : territoires.codes(),
                categorie.isEmpty() ? null : categorie.getValue().code(),
                secteur.isEmpty() ? null : secteur.getValue(),
                og.isEmpty() ? null : og.getValue().finess(),
                !autres.getValue(),
                Objects.requireNonNullElse(presence.getValue(), Presence.NON_FERMES),
                Set.of());
    }
}
