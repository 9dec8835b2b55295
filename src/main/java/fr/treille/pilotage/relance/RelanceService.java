package fr.treille.pilotage.relance;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.pilotage.echeance.EcheancesAFaire;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.port.RegleEcheance;
import fr.treille.socle.commun.temps.JoursLocaux;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Perimetre;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The relances of the caller's périmètre: due, sent by hand, sent. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class RelanceService {

    private final RelancesDues dues;
    private final RelancesEcrites ecrites;
    private final EnvoiRelances envois;
    private final RedactionRelance redaction;
    private final Passages passages;
    private final EcheancesAFaire echeances;
    private final GrappeService grappes;
    private final Perimetre perimetre;
    private final Clock horloge;

    RelanceService(
            RelancesDues dues,
            RelancesEcrites ecrites,
            EnvoiRelances envois,
            RedactionRelance redaction,
            Passages passages,
            EcheancesAFaire echeances,
            GrappeService grappes,
            Perimetre perimetre,
            Clock horloge) {
        this.dues = dues;
        this.ecrites = ecrites;
        this.envois = envois;
        this.redaction = redaction;
        this.passages = passages;
        this.echeances = echeances;
        this.grappes = grappes;
        this.perimetre = perimetre;
        this.horloge = horloge;
    }

    /** What the active rules make due today and is not sent, the oldest first. */
    public List<RelanceDue> aEnvoyer() {
        return dues.dues(portee()).stream().map(RelancePreparee::ligne).toList();
    }

    /**
     * The message as it would leave alone; together with others to the same person, it is put in one with them.
     *
     * @throws Refus when it is not due any more
     */
    public ApercuRelance apercu(CleRelance cle) {
        var relance = dues.dues(portee()).stream()
                .filter(due -> due.cle().equals(cle))
                .findFirst()
                .orElseThrow(() -> new Refus(PLUS_RIEN));
        var personne = relance.personne();
        return new ApercuRelance(
                personne.adresse().isEmpty()
                        ? relance.ligne().qui()
                        : relance.ligne().qui() + " (" + personne.adresse() + ")",
                redaction.objet(List.of(relance), perimetre.jour()),
                redaction.corps(List.of(relance), perimetre.jour()));
    }

    /**
     * Sends those that are still due, put together for each person.
     *
     * @throws Refus when none is, or when somebody else has just sent one of them
     */
    @Transactional
    @PreAuthorize("hasRole('INSTRUIRE')")
    public BilanEnvoi envoyer(Collection<CleRelance> cles) {
        var demandees = new HashSet<>(cles);
        var personnes = EnvoiRelances.parPersonne(dues.dues(portee()).stream()
                .filter(due -> demandees.contains(due.cle()))
                .toList());
        if (personnes.isEmpty()) {
            throw new Refus(PLUS_RIEN);
        }
        try {
            for (int debut = 0; debut < personnes.size(); debut += EnvoiRelances.LOT) {
                envois.ecrire(
                        personnes.subList(debut, Math.min(personnes.size(), debut + EnvoiRelances.LOT)),
                        perimetre.regionCode(),
                        perimetre.jour(),
                        AgentConnecte.courant().nomComplet());
            }
        } catch (DuplicateKeyException doublee) {
            throw new Refus("Quelqu’un d’autre vient d’envoyer une de ces relances\u00A0: rien n’est parti d’ici."
                    + " Rechargez la liste, puis recommencez.");
        }
        var relances = personnes.stream().mapToInt(List::size).sum();
        return new BilanEnvoi(relances, personnes.size(), demandees.size() - relances);
    }

    private static final String PLUS_RIEN =
            "Il n’y a plus rien à envoyer ici\u00A0: l’échéance est réglée, la relance est"
                    + " déjà partie, ou la personne en a reçu une aujourd’hui.";

    /** A page of those sent, in one statement; sort properties are columns of {@link RelanceLigne}. */
    public List<RelanceLigne> envoyees(String texte, Pageable page) {
        return nommer(ecrites.lignes(texte, null, page));
    }

    /** How many were sent. */
    public long compter(String texte) {
        return ecrites.compter(texte);
    }

    /**
     * Those of a grappe, sent and to come.
     *
     * @throws Refus when the grappe is not within the périmètre
     */
    public SuiviRelances deLaGrappe(long grappeId) {
        grappes.fiche(grappeId);
        return new SuiviRelances(
                nommer(ecrites.lignes("", grappeId, Pageable.unpaged())),
                dues.aVenir(Portee.de(perimetre, horloge.instant(), grappeId)).stream()
                        .map(RelancePreparee::ligne)
                        .toList());
    }

    /** The last nightly run of the région, empty before the first one. */
    public Optional<PassageFiche> dernierPassage() {
        return passages.dernier(perimetre.regionCode());
    }

    private List<RelanceLigne> nommer(List<RelanceLigne> lignes) {
        var regles = echeances.regles(JoursLocaux.courants(horloge.instant()));
        return lignes.stream()
                .map(ligne -> {
                    RegleEcheance regle = regles.get(ligne.nature());
                    return regle == null ? ligne : ligne.avecLibelle(regle.libelle());
                })
                .toList();
    }

    private Portee portee() {
        return Portee.de(perimetre, horloge.instant(), null);
    }
}
