package fr.treille.socle.equipe.affectation.regle;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationRequetes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What an affectation and an absence must respect beyond themselves: région, side, and what others already do. */
@Component
public class Regles {

    private static final Logger SECURITE = LoggerFactory.getLogger("fr.treille.securite");

    private final AffectationRequetes requetes;
    private final PersonneRequetes personnes;

    Regles(AffectationRequetes requetes, PersonneRequetes personnes) {
        this.requetes = requetes;
        this.personnes = personnes;
    }

    /** Does something, and writes to the security log that a rule refused it: to whom, which rule, no other name. */
    public static <T> T surveiller(Supplier<T> action) {
        try {
            return action.get();
        } catch (RefusAffectation refus) {
            SECURITE.warn(
                    "affectation refusée à l’agent {} : {}",
                    AgentConnecte.courant().id(),
                    refus.regle().name());
            throw refus;
        }
    }

    /**
     * The agents of these ids, locked; each covers territoires, on a side that the caller may assign.
     *
     * @throws RefusAffectation when one is unknown or of another région, covers nothing, or is of a side that is not the
     *     caller's
     */
    public List<Personne> personnes(Collection<Long> ids, String champ) {
        var voulus = new HashSet<>(ids);
        if (voulus.isEmpty()) {
            throw new RefusAffectation(Regle.SAISIE_INCOMPLETE, champ, "Choisissez au moins une personne.");
        }
        var trouvees = personnes.verrouiller(AgentConnecte.courant().regionCode(), voulus);
        if (trouvees.size() < voulus.size()) {
            throw new RefusAffectation(
                    Regle.AUTRE_REGION,
                    champ,
                    "Cette personne n’est pas un agent de votre région\u00A0: un territoire est couvert par les agents de"
                            + " sa région.");
        }
        trouvees.forEach(personne -> cote(personne, champ));
        return trouvees;
    }

    /** The side of someone that the caller may assign. */
    static Cote cote(Personne personne, String champ) {
        var cote = personne.role()
                .couvre()
                .orElseThrow(() -> new RefusAffectation(
                        Regle.SANS_COUVERTURE,
                        champ,
                        personne.nom() + " a le rôle «\u00A0" + personne.role().libelle()
                                + "\u00A0», qui ne couvre pas de territoire\u00A0: choisissez une personne en mission dans une"
                                + " délégation territoriale ou en animation territoriale."));
        exigerDroit(cote, champ);
        return cote;
    }

    /** @throws RefusAffectation when the caller is of the GRADeS's coordination and the side is not */
    public static void exigerDroit(@Nullable Cote cote, String champ) {
        if (AgentConnecte.courant().role() == Role.COORDINATION_GRADES && cote != Cote.GRADES) {
            throw new RefusAffectation(
                    Regle.AUTRE_COTE,
                    champ,
                    "La coordination du GRADeS organise l’animation territoriale\u00A0: les personnes de l’ARS sont"
                            + " affectées par la coordination régionale de l’ARS.");
        }
    }

    /** @throws RefusAffectation when one of these codes is not of the caller's région */
    public List<String> territoires(Collection<String> codes) {
        var voulus = new HashSet<>(codes);
        if (voulus.isEmpty()) {
            throw new RefusAffectation(Regle.SAISIE_INCOMPLETE, "territoires", "Choisissez au moins un territoire.");
        }
        var trouves = personnes.verrouillerTerritoires(AgentConnecte.courant().regionCode(), voulus);
        voulus.removeAll(trouves);
        if (!voulus.isEmpty()) {
            throw new RefusAffectation(
                    Regle.AUTRE_REGION,
                    "territoires",
                    "Le territoire "
                            + String.join(", ", voulus.stream().sorted().toList())
                            + " n’est pas de votre région\u00A0: choisissez parmi les siens.");
        }
        return trouves;
    }

    /**
     * @throws RefusAffectation when the person is already on the territoire during that time, or another one of the same side
     *     is its principal then
     */
    public void exigerPlace(String territoire, Personne personne, Part part, Periode periode) {
        exigerPlace(territoire, personne, part, periode, null);
    }

    /**
     * The same, for an affectation that may be there already.
     *
     * @param elle its identifier, null for a new one
     */
    public void exigerPlace(String territoire, Personne personne, Part part, Periode periode, @Nullable Long elle) {
        var cote = cote(personne, "agents");
        for (var autre : requetes.duTerritoire(AgentConnecte.courant().regionCode(), territoire)) {
            if (Objects.equals(autre.id(), elle)
                    || autre.part() == Part.REMPLACANT
                    || !autre.periode().chevauche(periode)) {
                continue;
            }
            var lieu = "le territoire " + autre.territoireCode() + " " + autre.territoireNom();
            if (autre.agentId() == personne.id()) {
                throw new RefusAffectation(
                        Regle.DEJA_AFFECTE,
                        "agents",
                        personne.nom() + " couvre déjà " + lieu + " (" + autre.partEnClair() + "), "
                                + autre.periode().enClair()
                                + "\u00A0: terminez cette affectation avant d’en commencer une autre.");
            }
            if (part == Part.PRINCIPAL && autre.part() == Part.PRINCIPAL && autre.cote() == cote) {
                throw new RefusAffectation(
                        Regle.DEJA_PRINCIPAL,
                        "part",
                        autre.agentNom() + " couvre déjà " + lieu + " à titre principal pour "
                                + (cote == Cote.ARS ? "l’ARS" : "le GRADeS") + ", "
                                + autre.periode().enClair() + ". Terminez cette affectation avant le "
                                + Formats.date(periode.du()) + ", ou affectez " + personne.nom() + " en appui.");
            }
        }
    }

    /** The same answer for what does not exist and for what is of another région. */
    public static Refus inconnu(String quoi) {
        return new RefusAffectation(
                Regle.AUTRE_REGION, "id", "Cette " + quoi + " n’existe pas, ou n’est pas dans votre région.");
    }
}
