package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.FormeJuridique;
import fr.treille.dossier.grappe.projet.Projet;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.OrganismeService;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** The fields of what a dépôt settles. */
class SectionProjet extends Div {

    private final ChampChoix<AppelFiche> appel = new ChampChoix<>("Appel à projets");
    private final Select<FenetreFiche> fenetre = new Select<>();
    private final TextField nom = new TextField("Nom de la grappe");
    private final Select<TypeProjet> type = new Select<>();
    private final ChoixPorteur porteur;
    private final Select<FormeJuridique> forme = new Select<>();
    private final ChampsSolution solution;
    private final SectionDemandes demandes;

    SectionProjet(
            List<AppelFiche> appels,
            OrganismeService organismes,
            List<SolutionSegur> solutions,
            SectionDemandes demandes) {
        this.demandes = demandes;
        solution = new ChampsSolution(solutions);
        addClassName("grappe-section");
        SectionContact.setRole(this, "Projet");
        porteur = new ChoixPorteur(organismes);
        Champs.proposer(appel, appels);
        appel.setItemLabelGenerator(AppelFiche::intitule);
        appel.addValueChangeListener(choix -> fenetres(choix.getValue()));
        fenetre.setLabel("Fenêtre de dépôt");
        fenetre.setItemLabelGenerator(f -> StringUtils.capitalize(f.periode()));
        type.setLabel("Type de projet");
        type.setItems(TypeProjet.values());
        type.setItemLabelGenerator(AffichageGrappes::type);
        forme.setLabel("Forme du regroupement");
        forme.setItems(FormeJuridique.values());
        forme.setItemLabelGenerator(FormeJuridique::libelle);
        nom.setMaxLength(Bornes.TITRE);
        // the lists of choices always hold one: nothing to require, and a button may not say that it is required
        nom.setAutofocus(true);
        List.<HasValue<?, ?>>of(nom, appel, porteur, type).forEach(champ -> champ.setRequiredIndicatorVisible(true));
        nom.addClassName("large");
        appel.addClassName("large");
        porteur.addClassName("large");
        var champs = new Div(nom, appel, fenetre, porteur, type, forme);
        champs.add(solution.champs());
        champs.addClassName("grappe-champs");
        add(new H2("Projet"), champs);
    }

    /** The window is asked for only when the AAP has several; the caps of the extras are those of its scale. */
    private void fenetres(@Nullable AppelFiche choisi) {
        var fenetres = choisi == null ? List.<FenetreFiche>of() : choisi.fenetres();
        fenetre.setItems(fenetres);
        fenetre.setVisible(fenetres.size() > 1);
        fenetre.setValue(fenetres.isEmpty() ? null : fenetres.getFirst());
        demandes.plafonner(choisi == null ? null : choisi.regles().bareme());
    }

    List<Liaison> liaisons() {
        return Stream.concat(siennes(), solution.liaisons()).toList();
    }

    private Stream<Liaison> siennes() {
        return Stream.of(
                new Liaison(ChampGrappe.NOM, nom, s -> nom.setValue(s.projet().nom())),
                new Liaison(
                        ChampGrappe.APPEL,
                        appel,
                        s -> appel.setValue(parmi(
                                appel.getListDataView().getItems().toList(),
                                s.projet().appelId()))),
                new Liaison(
                        ChampGrappe.FENETRE,
                        fenetre,
                        s -> fenetre.setValue(
                                appel.getValue() == null
                                        ? null
                                        : appel.getValue().fenetres().stream()
                                                .filter(f ->
                                                        f.id() == s.projet().fenetreId())
                                                .findFirst()
                                                .orElse(null))),
                new Liaison(
                        ChampGrappe.PORTEUR,
                        porteur,
                        s -> porteur.afficher(s.projet().porteurFiness())),
                new Liaison(
                        ChampGrappe.TYPE, type, s -> type.setValue(s.projet().type())),
                new Liaison(
                        ChampGrappe.FORME_JURIDIQUE,
                        forme,
                        s -> forme.setValue(s.projet().formeJuridique())));
    }

    private static @Nullable AppelFiche parmi(List<AppelFiche> appels, long id) {
        return appels.stream().filter(un -> un.id() == id).findFirst().orElse(null);
    }

    /** After all fields were: those that the list of solutions fills stay shut. */
    void verrouillerSolution(boolean verrou) {
        solution.verrouiller(verrou);
    }

    /** Calls back with the FINESS of the porteur that the person chooses, « » when they clear it. */
    void surPorteur(Consumer<String> suite) {
        porteur.addValueChangeListener(choix -> suite.accept(porteur.finess()));
    }

    /** To be read once the required fields are there. */
    Projet projet() {
        return new Projet(
                appel.getValue().id(),
                fenetre.getValue().id(),
                nom.getValue(),
                type.getValue(),
                porteur.finess(),
                solution.solution(),
                forme.getValue(),
                demandes.demandes(),
                demandes.faits());
    }
}
