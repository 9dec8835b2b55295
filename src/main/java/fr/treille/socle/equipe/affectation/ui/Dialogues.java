package fr.treille.socle.equipe.affectation.ui;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.territoire.TerritoireFiche;
import fr.treille.socle.territoire.TerritoireLigne;
import fr.treille.socle.territoire.TerritoireService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one does to affectations and absences, from whatever screen shows them. */
@Component
class Dialogues {

    private final AffectationService affectations;
    private final AbsenceService absences;
    private final AgentService agents;
    private final TerritoireService territoires;
    private final Clock horloge;

    Dialogues(
            AffectationService affectations,
            AbsenceService absences,
            AgentService agents,
            TerritoireService territoires,
            Clock horloge) {
        this.affectations = affectations;
        this.absences = absences;
        this.agents = agents;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /** The day of the application. */
    LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }

    /** The agents that the reader may assign. */
    List<AgentLigne> affectables() {
        var animateursSeuls = AgentConnecte.courant().role() == Role.COORDINATION_GRADES;
        return agents.agents().stream()
                .filter(agent -> agent.role()
                        .couvre()
                        .filter(cote -> !animateursSeuls || cote == Cote.GRADES)
                        .isPresent())
                .toList();
    }

    static boolean peutAffecter() {
        return AgentConnecte.courant().peut(Droits.AFFECTER);
    }

    /** Whether the reader may change what is about that side. */
    static boolean permis(@Nullable Cote cote) {
        return peutAffecter() && (AgentConnecte.courant().role() != Role.COORDINATION_GRADES || cote == Cote.GRADES);
    }

    List<TerritoireLigne> territoires() {
        return territoires.territoires(AgentConnecte.courant().regionCode());
    }

    void affecter(Collection<AgentLigne> choisis, Collection<String> codes, Runnable ensuite) {
        new AffecterDialog(affectations, affectables(), territoires(), choisis, codes, aujourdhui(), ensuite).open();
    }

    void absence(@Nullable Long agentId, Runnable ensuite) {
        new AbsenceDialog(absences, affectations, affectables(), agentId, aujourdhui(), ensuite).open();
    }

    void contacts(TerritoireFiche territoire, Runnable ensuite) {
        new ContactsDialog(territoire, territoires, ensuite).open();
    }

    void terminer(AffectationLigne ligne, Runnable ensuite) {
        var lieu = ligne.territoireCode() + " " + ligne.territoireNom();
        new FinDialog(
                        "Terminer l’affectation de " + ligne.agentNom(),
                        "Terminer l’affectation",
                        aujourdhui(),
                        fin -> effets(ligne, lieu, fin),
                        fin -> affectations.terminer(ligne.id(), ligne.version(), fin),
                        "L’affectation de " + ligne.agentNom() + " prend fin",
                        ensuite)
                .open();
    }

    private static List<String> effets(AffectationLigne ligne, String lieu, LocalDate fin) {
        var suite = ligne.agentNom() + " ne couvrira plus " + lieu + " après le " + Formats.date(fin)
                + "\u00A0; qui remplace cette personne s’y arrête le même jour.";
        return ligne.part() == Part.PRINCIPAL && ligne.cote() == Cote.GRADES
                ? List.of(
                        suite,
                        "Sans autre affectation à titre principal, le territoire sera signalé sans animateur principal.")
                : List.of(suite);
    }

    void retirer(AffectationLigne ligne, Runnable ensuite) {
        Messages.confirmer(
                "Retirer l’affectation à venir de " + ligne.agentNom() + "\u00A0?",
                List.of(ligne.agentNom() + " ne couvrira pas " + ligne.territoireCode() + " " + ligne.territoireNom()
                        + " à partir du " + Formats.date(ligne.periode().du()) + "."),
                "Retirer l’affectation",
                () -> {
                    affectations.retirer(ligne.id(), ligne.version());
                    Messages.succes("L’affectation à venir de " + ligne.agentNom() + " est retirée.");
                    ensuite.run();
                });
    }

    void ecourter(AbsenceLigne absence, Runnable ensuite) {
        new FinDialog(
                        "Écourter l’absence de " + absence.agentNom(),
                        "Écourter l’absence",
                        aujourdhui(),
                        fin -> List.of(absence.remplacantNom() + " ne remplacera plus " + absence.agentNom()
                                + " après le " + Formats.date(fin) + "."),
                        fin -> absences.ecourter(absence.id(), absence.version(), fin),
                        "L’absence de " + absence.agentNom() + " prend fin",
                        ensuite)
                .open();
    }

    void annuler(AbsenceLigne absence, Runnable ensuite) {
        Messages.confirmer(
                "Annuler l’absence à venir de " + absence.agentNom() + "\u00A0?",
                List.of(absence.remplacantNom() + " ne remplacera pas " + absence.agentNom() + " "
                        + absence.periode().enClair() + "."),
                "Annuler l’absence",
                () -> {
                    absences.annuler(absence.id(), absence.version());
                    Messages.succes("L’absence à venir de " + absence.agentNom() + " est annulée.");
                    ensuite.run();
                });
    }
}
