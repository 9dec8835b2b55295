package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.affectation.AbsenceRequetes;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an absence must respect beyond itself. */
@Component
public class ReglesAbsence {

    private final Regles regles;
    private final AbsenceRequetes requetes;
    private final PersonneRequetes personnes;

    ReglesAbsence(Regles regles, AbsenceRequetes requetes, PersonneRequetes personnes) {
        this.regles = regles;
        this.requetes = requetes;
        this.personnes = personnes;
    }

    /**
     * Both people of an absence are of the région, of sides that the caller may assign, and may stand in for one another.
     *
     * @throws RefusAffectation otherwise
     */
    public void exiger(AbsenceSaisie saisie, Periode periode) {
        // both at once, in the order of their ids: two absences declared crosswise never wait for each other
        personnes.verrouiller(AgentConnecte.courant().regionCode(), List.of(saisie.agent(), saisie.remplacant()));
        exigerRemplacement(
                regles.personnes(List.of(saisie.agent()), "agent").getFirst(),
                regles.personnes(List.of(saisie.remplacant()), "remplacant").getFirst(),
                periode);
    }

    /** @throws RefusAffectation when the caller may not change the absences of that person */
    public void exigerDroit(long agentId) {
        regles.personnes(List.of(agentId), "au");
    }

    /**
     * @throws RefusAffectation when both are not of the same side, the stand-in is away too, or the absent person is then
     *     standing in for somebody
     */
    private void exigerRemplacement(Personne absente, Personne remplacante, Periode periode) {
        if (Regles.cote(absente, "agent") != Regles.cote(remplacante, "remplacant")) {
            throw new RefusAffectation(
                    Regle.AUTRE_COTE,
                    "remplacant",
                    remplacante.nom() + " n’est pas du même côté que " + absente.nom()
                            + "\u00A0: l’ARS remplace l’ARS, le GRADeS remplace le GRADeS.");
        }
        var region = AgentConnecte.courant().regionCode();
        for (var autre : requetes.absences(region, remplacante.id())) {
            if (autre.agentId() == remplacante.id() && autre.periode().chevauche(periode)) {
                throw new RefusAffectation(
                        Regle.REMPLACANT_ABSENT,
                        "remplacant",
                        remplacante.nom() + " est en absence " + autre.periode().enClair()
                                + "\u00A0: choisissez une autre personne, ou d’autres dates.");
            }
        }
        for (var autre : requetes.absences(region, absente.id())) {
            if (!autre.periode().chevauche(periode)) {
                continue;
            }
            if (autre.remplacantId() == absente.id()) {
                throw new RefusAffectation(
                        Regle.REMPLACANT_ABSENT,
                        "agent",
                        absente.nom() + " remplace " + autre.agentNom() + " "
                                + autre.periode().enClair()
                                + "\u00A0: écourtez d’abord ce remplacement, et confiez la suite à quelqu’un d’autre.");
            }
            if (autre.remplacantId() == remplacante.id()) {
                throw new RefusAffectation(
                        Regle.REMPLACEMENT,
                        "du",
                        "Une absence de " + absente.nom() + " remplacée par " + remplacante.nom()
                                + " est déjà déclarée " + autre.periode().enClair() + ".");
            }
        }
    }
}
