package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AffectationSaisie;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import fr.treille.socle.territoire.TerritoireLigne;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Assigns people to territoires, as many as one wants of each. */
class AffecterDialog extends Saisie<AffecterDialog.Affectation> {

    /** As refusals name what is typed. */
    record Affectation(
            Set<AgentLigne> agents,
            Set<TerritoireLigne> territoires,
            Part part,
            @Nullable LocalDate du,
            @Nullable LocalDate au) {}

    private final AffectationService service;
    private final Runnable ensuite;
    private final ChampChoixMultiple<AgentLigne> agents;
    private final ChampChoixMultiple<TerritoireLigne> territoires;
    private final RadioButtonGroup<Part> part;
    private final ChampDate du;
    private final ChampDate au;

    AffecterDialog(
            AffectationService service,
            List<AgentLigne> possibles,
            List<TerritoireLigne> region,
            Collection<AgentLigne> choisis,
            Collection<String> codes,
            LocalDate aujourdhui,
            Runnable ensuite) {
        super(Affectation.class, "Affecter", "Affecter ces personnes");
        this.service = service;
        this.ensuite = ensuite;
        agents = champ(Choix.<AgentLigne>plusieurs("Personnes"), Affectation::agents);
        Champs.proposer(agents, possibles);
        agents.setItemLabelGenerator(Choix::personne);
        territoires = champ(Choix.<TerritoireLigne>plusieurs("Territoires"), Affectation::territoires);
        Champs.proposer(territoires, region);
        territoires.setItemLabelGenerator(TerritoireLigne::libelle);
        part = champ(new RadioButtonGroup<>("Part", List.of(Part.PRINCIPAL, Part.EN_APPUI)), Affectation::part);
        part.setItemLabelGenerator(valeur -> valeur == Part.PRINCIPAL ? "À titre principal" : "En appui");
        du = champ(Champs.date("À partir du", PlageDates.AFFECTATION, aujourdhui), Affectation::du);
        formulaire.exiger(Affectation::du, "Donnez la date de début.");
        au = champ(Champs.date("Jusqu’au (inclus)", PlageDates.AFFECTATION, aujourdhui), Affectation::au);
        au.setHelperText("À laisser vide tant que la fin n’est pas connue.");
        formulaire.afficher(new Affectation(
                possibles.stream().filter(choisis::contains).collect(Collectors.toSet()),
                region.stream().filter(t -> codes.contains(t.code())).collect(Collectors.toSet()),
                Part.PRINCIPAL,
                aujourdhui,
                null));
        agents.addValueChangeListener(choix -> decrire());
        territoires.addValueChangeListener(choix -> decrire());
        part.addValueChangeListener(choix -> decrire());
        du.addValueChangeListener(choix -> decrire());
        au.addValueChangeListener(choix -> decrire());
        decrire();
    }

    private void decrire() {
        var debut = du.getValue();
        var fin = au.getValue();
        if (agents.isEmpty() || territoires.isEmpty() || debut == null || (fin != null && fin.isBefore(debut))) {
            annoncer(List.of());
            return;
        }
        var lieux = territoires.getValue().stream()
                .map(TerritoireLigne::libelle)
                .sorted()
                .collect(Collectors.joining(", "));
        var comment = part.getValue() == Part.PRINCIPAL ? "à titre principal" : "en appui";
        annoncer(agents.getValue().stream()
                .map(agent -> agent.nom() + " couvrira " + lieux + " " + comment + " "
                        + (fin == null ? "à partir du " + Formats.date(debut) : new Periode(debut, fin).enClair())
                        + ".")
                .sorted(Choix.ALPHABET)
                .toList());
    }

    @Override
    String faire(Affectation saisie) {
        var nombre = service.affecter(new AffectationSaisie(
                        saisie.agents().stream().map(AgentLigne::id).toList(),
                        saisie.territoires().stream().map(TerritoireLigne::code).toList(),
                        saisie.part(),
                        Objects.requireNonNull(saisie.du()),
                        saisie.au()))
                .size();
        return nombre > 1 ? nombre + " affectations sont enregistrées." : "L’affectation est enregistrée.";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
