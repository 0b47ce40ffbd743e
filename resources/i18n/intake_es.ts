<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AgendaBox</name>
    <message>
      <source>Would rather talk about</source>
      <translation>Prefiere hablar de</translation>
    </message>
    <message>
      <source>Discussed</source>
      <translation>Hablado</translation>
    </message>
    <message>
      <source>Discussed: {0}</source>
      <translation>Hablado: {0}</translation>
    </message>
    <message>
      <source>Talked about with {0}, {1}</source>
      <translation>Hablado con {0}, {1}</translation>
    </message>
  </context>
  <context>
    <name>AgreedBox</name>
    <message>
      <source>What they agreed to</source>
      <translation>Lo que aceptó</translation>
    </message>
    <message>
      <source>Please speak with them before care begins. Until then it is left out.</source>
      <translation>Por favor hable con la persona antes de empezar. Hasta entonces se deja fuera.</translation>
    </message>
    <message>
      <source>{0}, {1}: {2}</source>
      <translation>{0}, {1}: {2}</translation>
    </message>
    <message>
      <source>In a few words. For example: taken back with them.</source>
      <translation>En pocas palabras. Por ejemplo: retirado junto con la persona.</translation>
    </message>
    <message>
      <source>What came of it</source>
      <translation>En qué quedó</translation>
    </message>
    <message>
      <source>Write this down</source>
      <translation>Anotar esto</translation>
    </message>
    <message>
      <source>Take back a consent</source>
      <translation>Retirar un consentimiento</translation>
    </message>
    <message>
      <source>Write down another outcome</source>
      <translation>Anotar otro resultado</translation>
    </message>
    <message>
      <source>Please write what came of it.</source>
      <translation>Por favor escriba en qué quedó.</translation>
    </message>
    <message>
      <source>Written down.</source>
      <translation>Anotado.</translation>
    </message>
  </context>
  <context>
    <name>AlertBox</name>
    <message>
      <source>Since {0}</source>
      <translation>Desde las {0}</translation>
    </message>
    <message>
      <source>The person has changed this answer since. Please speak with them.</source>
      <translation>La persona cambió esta respuesta después. Por favor, hable con ella.</translation>
    </message>
    <message>
      <source>What was done</source>
      <translation>Qué se hizo</translation>
    </message>
    <message>
      <source>Close with this outcome</source>
      <translation>Cerrar con este resultado</translation>
    </message>
    <message>
      <source>{0} goes there, since {1}</source>
      <translation>{0} va para allá, desde las {1}</translation>
    </message>
    <message>
      <source>I am going there</source>
      <translation>Voy para allá</translation>
    </message>
    <message>
      <source>Please write what was done first.</source>
      <translation>Por favor, escriba primero qué se hizo.</translation>
    </message>
  </context>
  <context>
    <name>AnswerSections</name>
    <message>
      <source>Their answers</source>
      <translation>Sus respuestas</translation>
    </message>
    <message>
      <source>Open each part to read it. All parts are opened before the review is complete.</source>
      <translation>Abra cada parte para leerla. Se abren todas las partes antes de completar la revisión.</translation>
    </message>
  </context>
  <context>
    <name>AssentScreen</name>
    <message>
      <source>Please ask {0}, in words they like. Their own word counts here.</source>
      <translation>Por favor, pregúntele a {0}, con palabras que le gusten. Aquí cuenta su propia palabra.</translation>
    </message>
    <message>
      <source>What does {0} say?</source>
      <translation>¿Qué dice {0}?</translation>
    </message>
    <message>
      <source>They say yes</source>
      <translation>Dice que sí</translation>
    </message>
    <message>
      <source>They can sign too, after you.</source>
      <translation>También puede firmar, después de usted.</translation>
    </message>
    <message>
      <source>They cannot say today</source>
      <translation>Hoy no puede decirlo</translation>
    </message>
    <message>
      <source>We write that down.</source>
      <translation>Lo anotamos.</translation>
    </message>
    <message>
      <source>They say no, or are not sure</source>
      <translation>Dice que no, o no está seguro o segura</translation>
    </message>
    <message>
      <source>Then nothing is signed. A person talks with you both.</source>
      <translation>Entonces no se firma nada. Una persona habla con ustedes dos.</translation>
    </message>
  </context>
  <context>
    <name>AuditPage</name>
    <message>
      <source>Check the records</source>
      <translation>Comprobar los registros</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Día</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Qué pasó</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Quién</translation>
    </message>
    <message>
      <source>Every entry is linked to the one before. The check computes all links again.</source>
      <translation>Cada entrada está enlazada con la anterior. La comprobación calcula de nuevo todos los enlaces.</translation>
    </message>
    <message>
      <source>Record check</source>
      <translation>Comprobación de registros</translation>
    </message>
    <message>
      <source>The newest {0} events. No line names a patient.</source>
      <translation>Los {0} eventos más nuevos. Ninguna línea nombra a un paciente.</translation>
    </message>
    <message>
      <source>Entries checked: {0}. Every link fits.</source>
      <translation>Entradas comprobadas: {0}. Todos los enlaces encajan.</translation>
    </message>
    <message>
      <source>The records fit together.</source>
      <translation>Los registros encajan.</translation>
    </message>
    <message>
      <source>And more: {0}</source>
      <translation>Y más: {0}</translation>
    </message>
    <message>
      <source>Leave the files as they are, and ask the person who looks after this computer.</source>
      <translation>Deje los archivos como están y avise a la persona que cuida de esta computadora.</translation>
    </message>
    <message>
      <source>Something in the records does not fit.</source>
      <translation>Algo en los registros no encaja.</translation>
    </message>
  </context>
  <context>
    <name>BasisScreen</name>
    <message>
      <source>What gives you the right to decide?</source>
      <translation>¿Qué le da el derecho a decidir?</translation>
    </message>
    <message>
      <source>You sign as their parent</source>
      <translation>Usted firma como su madre o padre</translation>
    </message>
    <message>
      <source>You can add to this or change it. Or go on.</source>
      <translation>Puede agregar algo o cambiarlo. O puede continuar.</translation>
    </message>
    <message>
      <source>For example: all health care, or only some of it. You can leave this empty.</source>
      <translation>Por ejemplo: toda la atención de salud, o solo una parte. Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>What does it cover?</source>
      <translation>¿Qué abarca?</translation>
    </message>
    <message>
      <source>A day, or leave this empty.</source>
      <translation>Una fecha, o puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Until when does it hold?</source>
      <translation>¿Hasta cuándo vale?</translation>
    </message>
    <message>
      <source>The paper is here</source>
      <translation>El documento está aquí</translation>
    </message>
    <message>
      <source>The paper is not here</source>
      <translation>El documento no está aquí</translation>
    </message>
    <message>
      <source>Is there a paper about it, and is it here today?</source>
      <translation>¿Hay un documento sobre esto, y está aquí hoy?</translation>
    </message>
    <message>
      <source>Staff look at it with you. You can skip this.</source>
      <translation>El personal lo ve con usted. Puede omitir esto.</translation>
    </message>
    <message>
      <source>I am their parent by law</source>
      <translation>Soy su madre o padre según la ley</translation>
    </message>
    <message>
      <source>A court order</source>
      <translation>Una orden de un tribunal</translation>
    </message>
    <message>
      <source>An advance directive or a health care power of attorney</source>
      <translation>Una voluntad anticipada o un poder para decisiones de salud</translation>
    </message>
    <message>
      <source>Something else</source>
      <translation>Otro motivo</translation>
    </message>
    <message>
      <source>Please write it below.</source>
      <translation>Por favor, escríbalo abajo.</translation>
    </message>
    <message>
      <source>Please choose what gives you the right. You can also ask a person.</source>
      <translation>Por favor, elija qué le da el derecho. También puede preguntar a una persona.</translation>
    </message>
    <message>
      <source>Please write in one line what it is and what it covers.</source>
      <translation>Por favor, escriba en una línea qué es y qué abarca.</translation>
    </message>
  </context>
  <context>
    <name>BodyList</name>
    <message>
      <source>Closed</source>
      <translation>Cerrado</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abierto</translation>
    </message>
  </context>
  <context>
    <name>BodyMap</name>
    <message>
      <source>This hurts</source>
      <translation>Esto duele</translation>
    </message>
    <message>
      <source>Please don't touch</source>
      <translation>Por favor, no tocar</translation>
    </message>
    <message>
      <source>Show as a list</source>
      <translation>Mostrar como lista</translation>
    </message>
    <message>
      <source>Show the sides</source>
      <translation>Mostrar los lados</translation>
    </message>
    <message>
      <source>Closer</source>
      <translation>Más cerca</translation>
    </message>
    <message>
      <source>Farther</source>
      <translation>Más lejos</translation>
    </message>
    <message>
      <source>Other body shape</source>
      <translation>Otra forma de cuerpo</translation>
    </message>
    <message>
      <source>Other colour</source>
      <translation>Otro color</translation>
    </message>
    <message>
      <source>Marked so far</source>
      <translation>Marcado hasta ahora</translation>
    </message>
    <message>
      <source>Not marked</source>
      <translation>Sin marcar</translation>
    </message>
    <message>
      <source>Nothing yet</source>
      <translation>Nada todavía</translation>
    </message>
    <message>
      <source>Front</source>
      <translation>Delante</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Detrás</translation>
    </message>
    <message>
      <source>Left side</source>
      <translation>Lado izquierdo</translation>
    </message>
    <message>
      <source>Right side</source>
      <translation>Lado derecho</translation>
    </message>
    <message>
      <source>Front and back</source>
      <translation>Delante y detrás</translation>
    </message>
    <message>
      <source>Show the body</source>
      <translation>Mostrar el cuerpo</translation>
    </message>
    <message>
      <source>Head and face</source>
      <translation>Cabeza y cara</translation>
    </message>
    <message>
      <source>Neck</source>
      <translation>Cuello</translation>
    </message>
    <message>
      <source>Shoulders</source>
      <translation>Hombros</translation>
    </message>
    <message>
      <source>Arms</source>
      <translation>Brazos</translation>
    </message>
    <message>
      <source>Hands</source>
      <translation>Manos</translation>
    </message>
    <message>
      <source>Chest and ribs</source>
      <translation>Pecho y costillas</translation>
    </message>
    <message>
      <source>Upper and mid back</source>
      <translation>Espalda alta y media</translation>
    </message>
    <message>
      <source>Belly and waist</source>
      <translation>Vientre y cintura</translation>
    </message>
    <message>
      <source>Low back</source>
      <translation>Espalda baja</translation>
    </message>
    <message>
      <source>Pelvis</source>
      <translation>Pelvis</translation>
    </message>
    <message>
      <source>Hips and buttocks</source>
      <translation>Caderas y nalgas</translation>
    </message>
    <message>
      <source>Legs</source>
      <translation>Piernas</translation>
    </message>
    <message>
      <source>Feet</source>
      <translation>Pies</translation>
    </message>
  </context>
  <context>
    <name>BodyMarks</name>
    <message>
      <source>Front</source>
      <translation>Delante</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Detrás</translation>
    </message>
    <message>
      <source>Please don’t touch: {0}</source>
      <translation>Por favor, no tocar: {0}</translation>
    </message>
    <message>
      <source>Hurts: {0}</source>
      <translation>Duele: {0}</translation>
    </message>
    <message>
      <source>No marks on the body</source>
      <translation>Sin marcas en el cuerpo</translation>
    </message>
  </context>
  <context>
    <name>CareScreen</name>
    <message>
      <source>Thank you. Please show us this screen</source>
      <translation>Gracias. Por favor, muéstrenos esta pantalla</translation>
    </message>
    <message>
      <source>Your practitioner, or a person they send, comes to talk with you in private.</source>
      <translation>Su profesional, o una persona de su parte, viene a hablar con usted en privado.</translation>
    </message>
    <message>
      <source>You do not have to say more.</source>
      <translation>No tiene que decir más.</translation>
    </message>
    <message>
      <source>Nothing you wrote stands here. The front desk sees only that you would like someone.</source>
      <translation>Aquí no se ve nada de lo que escribió. La recepción ve solo que usted quiere que alguien venga.</translation>
    </message>
    <message>
      <source>You can stop here, or go on while you wait.</source>
      <translation>Puede parar aquí, o seguir mientras espera.</translation>
    </message>
    <message>
      <source>If you would like to talk with someone outside the clinic: {0}. In danger, call {1}.</source>
      <translation>Si quiere hablar con alguien fuera de la clínica: {0}. En peligro, llame al {1}.</translation>
    </message>
    <message>
      <source>I have read this</source>
      <translation>Ya leí esto</translation>
    </message>
    <message>
      <source>I would like to stop here</source>
      <translation>Quiero parar aquí</translation>
    </message>
  </context>
  <context>
    <name>ChangesView</name>
    <message>
      <source>Changed since {0}</source>
      <translation>Cambios desde el {0}</translation>
    </message>
    <message>
      <source>No answer that was given before is another one now.</source>
      <translation>Ninguna respuesta dada antes es distinta ahora.</translation>
    </message>
    <message>
      <source>Now: {0}</source>
      <translation>Ahora: {0}</translation>
    </message>
    <message>
      <source>Before: {0}</source>
      <translation>Antes: {0}</translation>
    </message>
  </context>
  <context>
    <name>ChaperoneBox</name>
    <message>
      <source>A chaperone is there</source>
      <translation>Hay una persona acompañante</translation>
    </message>
    <message>
      <source>They chose to go on without one</source>
      <translation>Eligió seguir sin ella</translation>
    </message>
    <message>
      <source>They would rather wait</source>
      <translation>Prefiere esperar</translation>
    </message>
    <message>
      <source>Offer a chaperone</source>
      <translation>Ofrecer una persona acompañante</translation>
    </message>
    <message>
      <source>Care near these areas may take place: {0}. A trained chaperone is offered first.</source>
      <translation>Puede haber cuidado cerca de estas zonas: {0}. Primero se ofrece una persona acompañante capacitada.</translation>
    </message>
    <message>
      <source>On the tablet they said nothing about a chaperone.</source>
      <translation>En la tableta no dijo nada sobre una persona acompañante.</translation>
    </message>
    <message>
      <source>{0}: {1}, {2}</source>
      <translation>{0}: {1}, {2}</translation>
    </message>
    <message>
      <source>{0}, offered by {1}. {2}</source>
      <translation>{0}, lo ofreció {1}. {2}</translation>
    </message>
    <message>
      <source>What they chose</source>
      <translation>Qué eligió</translation>
    </message>
    <message>
      <source>Each is fine. If they wait, care near these areas waits too, and everything else goes on.</source>
      <translation>Todo está bien. Si espera, el cuidado cerca de estas zonas también espera, y lo demás sigue.</translation>
    </message>
    <message>
      <source>Name of the chaperone</source>
      <translation>Nombre de la persona acompañante</translation>
    </message>
    <message>
      <source>For example: medical assistant. A friend or relative can be a companion instead.</source>
      <translation>Por ejemplo: asistente médica. Una amistad o un familiar puede venir como compañía.</translation>
    </message>
    <message>
      <source>Role at the clinic</source>
      <translation>Función en la clínica</translation>
    </message>
    <message>
      <source>Who offered it</source>
      <translation>Quién lo ofreció</translation>
    </message>
    <message>
      <source>Write this down</source>
      <translation>Anotar esto</translation>
    </message>
    <message>
      <source>Write down another outcome</source>
      <translation>Anotar otro resultado</translation>
    </message>
    <message>
      <source>Please write their role.</source>
      <translation>Por favor escriba su función.</translation>
    </message>
    <message>
      <source>A chaperone is trained staff. Friends and relatives can be companions.</source>
      <translation>Es personal capacitado. Amistades y familiares pueden venir como compañía.</translation>
    </message>
    <message>
      <source>Please write their name.</source>
      <translation>Por favor escriba su nombre.</translation>
    </message>
    <message>
      <source>Please write who offered it.</source>
      <translation>Por favor escriba quién lo ofreció.</translation>
    </message>
    <message>
      <source>Please choose one. Each is fine.</source>
      <translation>Por favor elija una opción. Todas están bien.</translation>
    </message>
    <message>
      <source>Written down.</source>
      <translation>Anotado.</translation>
    </message>
  </context>
  <context>
    <name>CheckInPage</name>
    <message>
      <source>Back to the list</source>
      <translation>Volver a la lista</translation>
    </message>
    <message>
      <source>Check in</source>
      <translation>Registrar llegada</translation>
    </message>
    <message>
      <source>Who is here?</source>
      <translation>¿Quién está aquí?</translation>
    </message>
    <message>
      <source>A new person</source>
      <translation>Una persona nueva</translation>
    </message>
    <message>
      <source>Is this the person?</source>
      <translation>¿Es esta la persona?</translation>
    </message>
    <message>
      <source>This visit</source>
      <translation>Esta visita</translation>
    </message>
  </context>
  <context>
    <name>ClinicTopic</name>
    <message>
      <source>Letter</source>
      <translation>Carta</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>Shorten it on purpose</source>
      <translation>Acortarlo a propósito</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Stands on every consent. You can leave this empty.</source>
      <translation>Aparece en cada consentimiento. Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>País</translation>
    </message>
    <message>
      <source>Two letters, like US. It decides which numbers are given.</source>
      <translation>Dos letras, como US. Decide qué números se dan.</translation>
    </message>
    <message>
      <source>Crisis line</source>
      <translation>Línea de crisis</translation>
    </message>
    <message>
      <source>For a person after an urgent answer.</source>
      <translation>Para una persona después de una respuesta urgente.</translation>
    </message>
    <message>
      <source>Emergency number</source>
      <translation>Número de emergencias</translation>
    </message>
    <message>
      <source>Minutes until the screen is covered</source>
      <translation>Minutos hasta que se cubre la pantalla</translation>
    </message>
    <message>
      <source>5 or more. A gentle notice comes first, and no answer is lost.</source>
      <translation>5 o más. Antes llega un aviso suave, y no se pierde ninguna respuesta.</translation>
    </message>
    <message>
      <source>Months a consent stands</source>
      <translation>Meses que vale un consentimiento</translation>
    </message>
    <message>
      <source>Age of own consent</source>
      <translation>Edad del consentimiento propio</translation>
    </message>
    <message>
      <source>From this age a person signs for themselves. Ask counsel before you change it.</source>
      <translation>Desde esta edad, una persona firma por sí misma. Consulte a su asesoría legal antes de cambiarla.</translation>
    </message>
    <message>
      <source>Who confirmed the age, and when</source>
      <translation>Quién confirmó la edad, y cuándo</translation>
    </message>
    <message>
      <source>Needed for another age than 18.</source>
      <translation>Hace falta para una edad distinta de 18.</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>Clínica</translation>
    </message>
    <message>
      <source>Paper size</source>
      <translation>Tamaño del papel</translation>
    </message>
    <message>
      <source>For your screens, and for a new visit at first. It holds from the next sign-in on.</source>
      <translation>Para sus pantallas y, al principio, para una visita nueva. Rige desde el próximo inicio de sesión.</translation>
    </message>
    <message>
      <source>Language of the clinic</source>
      <translation>Idioma de la clínica</translation>
    </message>
    <message>
      <source>None ticked: all of them. What a form does not have is not offered for it.</source>
      <translation>Sin marcas: todos. Un formulario no se ofrece en un idioma que no tiene.</translation>
    </message>
    <message>
      <source>Languages on the tablet</source>
      <translation>Idiomas en la tableta</translation>
    </message>
    <message>
      <source>Numbers to call</source>
      <translation>Números para llamar</translation>
    </message>
    <message>
      <source>Time and age</source>
      <translation>Tiempo y edad</translation>
    </message>
    <message>
      <source>Below 5 minutes</source>
      <translation>Menos de 5 minutos</translation>
    </message>
    <message>
      <source>Each change is written down with your name, the old and the new.</source>
      <translation>Cada cambio se anota con su nombre, lo anterior y lo nuevo.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Guardado.</translation>
    </message>
  </context>
  <context>
    <name>ClinicWindow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>Something did not go as planned</source>
      <translation>Algo no salió como estaba previsto</translation>
    </message>
    <message>
      <source>What was entered so far is saved. Please ask a person of the clinic for help.</source>
      <translation>Lo que se escribió hasta ahora está guardado. Por favor, pida ayuda a una persona de la clínica.</translation>
    </message>
    <message>
      <source>All right</source>
      <translation>De acuerdo</translation>
    </message>
  </context>
  <context>
    <name>ConfirmPerson</name>
    <message>
      <source>Born {0}</source>
      <translation>Nació el {0}</translation>
    </message>
    <message>
      <source>Yes, this is the person</source>
      <translation>Sí, es la persona</translation>
    </message>
    <message>
      <source>No, somebody else</source>
      <translation>No, es otra persona</translation>
    </message>
    <message>
      <source>Please ask for the birth date and compare it with this one.</source>
      <translation>Por favor, pregunte la fecha de nacimiento y compárela con esta.</translation>
    </message>
  </context>
  <context>
    <name>ConsentAgeBox</name>
    <message>
      <source>For example: confirmed by our counsel, with name and day.</source>
      <translation>Por ejemplo: confirmado por nuestra asesoría legal, con nombre y fecha.</translation>
    </message>
    <message>
      <source>From this age a person signs for themselves</source>
      <translation>Desde esta edad, una persona firma por sí misma</translation>
    </message>
    <message>
      <source>The law differs by place and kind of care. Ask your counsel before you change 18.</source>
      <translation>La ley cambia según el lugar y el tipo de cuidado. Consulte a su asesoría legal antes de cambiar 18.</translation>
    </message>
    <message>
      <source>Who confirmed it, and when</source>
      <translation>Quién lo confirmó, y cuándo</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Young people</source>
      <translation>Personas jóvenes</translation>
    </message>
    <message>
      <source>Under this age an adult signs, and the young person can sign too.</source>
      <translation>Por debajo de esta edad firma una persona adulta, y la persona joven también puede firmar.</translation>
    </message>
    <message>
      <source>Please enter an age between {0} and {1}.</source>
      <translation>Por favor, escriba una edad entre {0} y {1}.</translation>
    </message>
    <message>
      <source>Please write who confirmed this age, and when.</source>
      <translation>Por favor, escriba quién confirmó esta edad, y cuándo.</translation>
    </message>
    <message>
      <source>Saved. It holds for every signature from now on.</source>
      <translation>Guardado. Vale para cada firma desde ahora.</translation>
    </message>
  </context>
  <context>
    <name>ConsentCheckBox</name>
    <message>
      <source>Still all right</source>
      <translation>Sigue bien</translation>
    </message>
    <message>
      <source>Something is different</source>
      <translation>Algo es distinto</translation>
    </message>
    <message>
      <source>Not today</source>
      <translation>Hoy no</translation>
    </message>
    <message>
      <source>In their words, where something is different.</source>
      <translation>En sus palabras, si algo es distinto.</translation>
    </message>
    <message>
      <source>What they said</source>
      <translation>Qué dijo la persona</translation>
    </message>
    <message>
      <source>What is different</source>
      <translation>Qué es distinto</translation>
    </message>
    <message>
      <source>Write this down</source>
      <translation>Anotar esto</translation>
    </message>
    <message>
      <source>Ask again before you begin</source>
      <translation>Pregunte de nuevo antes de empezar</translation>
    </message>
    <message>
      <source>“Is what you agreed to still all right for you today? You can change or stop anything.”</source>
      <translation>“¿Lo que usted acordó sigue bien para usted hoy? Puede cambiar o parar cualquier cosa.”</translation>
    </message>
    <message>
      <source>{0}, {1}: {2}</source>
      <translation>{0}, {1}: {2}</translation>
    </message>
    <message>
      <source>Please choose one. Each is fine.</source>
      <translation>Por favor, elija una opción. Todas están bien.</translation>
    </message>
    <message>
      <source>Please write what is different, in their words.</source>
      <translation>Por favor, escriba qué es distinto, en las palabras de la persona.</translation>
    </message>
  </context>
  <context>
    <name>ConsentFilter</name>
    <message>
      <source>From</source>
      <translation>Desde</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Hasta</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Please use a date like {0}.</source>
      <translation>Por favor, use una fecha como {0}.</translation>
    </message>
  </context>
  <context>
    <name>ConsentsPage</name>
    <message>
      <source>The stored document</source>
      <translation>El documento guardado</translation>
    </message>
    <message>
      <source>Close the document</source>
      <translation>Cerrar el documento</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Día</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Persona</translation>
    </message>
    <message>
      <source>Practitioner</source>
      <translation>Profesional</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Consents</source>
      <translation>Consentimientos</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
    <message>
      <source>Signed on paper</source>
      <translation>Firmado en papel</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Retirado</translation>
    </message>
    <message>
      <source>Countersigned</source>
      <translation>Contrafirmado</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Firmado</translation>
    </message>
    <message>
      <source>Found: {0}</source>
      <translation>Encontrados: {0}</translation>
    </message>
    <message>
      <source>Nothing fits these filters.</source>
      <translation>Nada coincide con estos filtros.</translation>
    </message>
    <message>
      <source>Export ticked ({0})</source>
      <translation>Exportar los marcados ({0})</translation>
    </message>
    <message>
      <source>Export all ({0})</source>
      <translation>Exportar todos ({0})</translation>
    </message>
    <message>
      <source>Where should the copies go?</source>
      <translation>¿Dónde se guardan las copias?</translation>
    </message>
    <message>
      <source>Consents in the folder: {0}, with a list of their checksums.</source>
      <translation>Consentimientos en la carpeta: {0}, con una lista de sus sumas de verificación.</translation>
    </message>
    <message>
      <source>There already, and kept as they are: {0}.</source>
      <translation>Ya estaban, y se dejan como están: {0}.</translation>
    </message>
    <message>
      <source>Folder: {0}</source>
      <translation>Carpeta: {0}</translation>
    </message>
  </context>
  <context>
    <name>CountersignBox</name>
    <message>
      <source>Done</source>
      <translation>Hecho</translation>
    </message>
    <message>
      <source>Explained again</source>
      <translation>Explicado de nuevo</translation>
    </message>
    <message>
      <source>They chose not to</source>
      <translation>Prefirió no hacerlo</translation>
    </message>
    <message>
      <source>Yes, and answered</source>
      <translation>Sí, y se contestaron</translation>
    </message>
    <message>
      <source>They had none</source>
      <translation>No tenía preguntas</translation>
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation>Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Explain-back: they said in their own words what will happen</source>
      <translation>Explicar de vuelta: dijo con sus palabras qué se va a hacer</translation>
    </message>
    <message>
      <source>Did they have questions?</source>
      <translation>¿Tenía preguntas?</translation>
    </message>
    <message>
      <source>Your PIN again</source>
      <translation>Su PIN otra vez</translation>
    </message>
    <message>
      <source>Countersign</source>
      <translation>Contrafirmar</translation>
    </message>
    <message>
      <source>Your signature is the last one. After it the document stays as it is.</source>
      <translation>Su firma es la última. Después, el documento queda como está.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>Please choose one. There is no score.</source>
      <translation>Por favor, elija una opción. No hay calificación.</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor, elija una opción.</translation>
    </message>
    <message>
      <source>Please enter your PIN.</source>
      <translation>Por favor, escriba su PIN.</translation>
    </message>
  </context>
  <context>
    <name>Cover</name>
    <message>
      <source>Staff</source>
      <translation>Personal</translation>
    </message>
    <message>
      <source>Ask a person</source>
      <translation>Hablar con una persona</translation>
    </message>
    <message>
      <source>Use paper instead</source>
      <translation>Prefiero papel</translation>
    </message>
    <message>
      <source>Stop for today</source>
      <translation>Parar por hoy</translation>
    </message>
    <message>
      <source>Your answers are saved. Take the time you need.</source>
      <translation>Sus respuestas están guardadas. Tómese el tiempo que necesite.</translation>
    </message>
    <message>
      <source>The screen is hidden</source>
      <translation>La pantalla está oculta</translation>
    </message>
    <message>
      <source>Show it again</source>
      <translation>Mostrar otra vez</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>I am back</source>
      <translation>Ya estoy aquí</translation>
    </message>
    <message>
      <source>Paused for your privacy</source>
      <translation>En pausa por su privacidad</translation>
    </message>
    <message>
      <source>Thank you for telling us</source>
      <translation>Gracias por decírnoslo</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk. They will set it right.</source>
      <translation>Por favor, entregue esta tableta en la recepción. Ahí lo corrigen.</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>Preguntar de nuevo</translation>
    </message>
    <message>
      <source>A person can help you</source>
      <translation>Una persona puede ayudarle</translation>
    </message>
    <message>
      <source>Please show this screen to someone who works here. They find a person for you.</source>
      <translation>Por favor, muestre esta pantalla a alguien que trabaje aquí. Así encuentra a una persona para usted.</translation>
    </message>
    <message>
      <source>Your answers are saved. You can wait, or go on by yourself.</source>
      <translation>Sus respuestas están guardadas. Puede esperar, o seguir por su cuenta.</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Seguir</translation>
    </message>
    <message>
      <source>Thank you</source>
      <translation>Gracias</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk.</source>
      <translation>Por favor, entregue esta tableta en la recepción.</translation>
    </message>
  </context>
  <context>
    <name>DateFields</name>
    <message>
      <source>Year</source>
      <translation>Año</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>Mes</translation>
    </message>
    <message>
      <source>Day</source>
      <translation>Día</translation>
    </message>
  </context>
  <context>
    <name>DateTimeFields</name>
    <message>
      <source>Time, if you know it</source>
      <translation>Hora, si la sabe</translation>
    </message>
  </context>
  <context>
    <name>DaySwitch</name>
    <message>
      <source>The day before</source>
      <translation>El día anterior</translation>
    </message>
    <message>
      <source>The day after</source>
      <translation>El día siguiente</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Today, {0}</source>
      <translation>Hoy, {0}</translation>
    </message>
  </context>
  <context>
    <name>DecisionInput</name>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>Pregúntenme ese día</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
  </context>
  <context>
    <name>DecisionsView</name>
    <message>
      <source>What they decided</source>
      <translation>Lo que decidió</translation>
    </message>
    <message>
      <source>They decided this on {0}. What was taken back since is left out.</source>
      <translation>Lo decidió el {0}. Lo que retiró desde entonces no aparece.</translation>
    </message>
    <message>
      <source>Nothing was decided at this visit, and nothing from before holds.</source>
      <translation>En esta visita no se decidió nada, y nada de antes sigue en pie.</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>Pregúntenme ese día</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Not decided</source>
      <translation>Sin decidir</translation>
    </message>
    <message>
      <source>Not today</source>
      <translation>Hoy no</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0} ({1})</translation>
    </message>
    <message>
      <source>Hatched: please don’t touch</source>
      <translation>Rayado: por favor, no tocar</translation>
    </message>
    <message>
      <source>Filled: hurts or feels off</source>
      <translation>Lleno: duele o siente algo extraño</translation>
    </message>
  </context>
  <context>
    <name>DeskVisit</name>
    <message>
      <source>Open a visit to see what comes next.</source>
      <translation>Abra una visita para ver qué sigue.</translation>
    </message>
    <message>
      <source>{0} with {1}</source>
      <translation>{0} con {1}</translation>
    </message>
    <message>
      <source>Forms in: {0}</source>
      <translation>Formularios en: {0}</translation>
    </message>
    <message>
      <source>Please tell the practitioner now, in a quiet way.</source>
      <translation>Por favor, avise ahora a su profesional, con discreción.</translation>
    </message>
    <message>
      <source>Somebody should go there</source>
      <translation>Alguien debería ir con la persona</translation>
    </message>
    <message>
      <source>Please ask who is with them and who may sign.</source>
      <translation>Por favor, pregunte quién le acompaña y quién puede firmar.</translation>
    </message>
    <message>
      <source>Under {0}</source>
      <translation>Menor de {0}</translation>
    </message>
    <message>
      <source>Please print the form for them. Attach it here once it is signed.</source>
      <translation>Por favor, imprima el formulario para la persona. Adjúntelo aquí cuando esté firmado.</translation>
    </message>
    <message>
      <source>They would like paper</source>
      <translation>Prefiere papel</translation>
    </message>
    <message>
      <source>Known to staff</source>
      <translation>El personal conoce a la persona</translation>
    </message>
    <message>
      <source>ID seen</source>
      <translation>Identificación vista</translation>
    </message>
    <message>
      <source>Birth date said</source>
      <translation>Dijo su fecha de nacimiento</translation>
    </message>
    <message>
      <source>How do you know that this is the person?</source>
      <translation>¿Cómo sabe que es esta persona?</translation>
    </message>
    <message>
      <source>Hand over the tablet</source>
      <translation>Entregar la tableta</translation>
    </message>
    <message>
      <source>You are signed out, and the tablet shows this person’s forms only.</source>
      <translation>Su sesión está cerrada, y la tableta muestra solo los formularios de esta persona.</translation>
    </message>
    <message>
      <source>The tablet is back</source>
      <translation>La tableta está de vuelta</translation>
    </message>
    <message>
      <source>Please choose one first.</source>
      <translation>Por favor, elija primero una opción.</translation>
    </message>
  </context>
  <context>
    <name>DocumentScreen</name>
    <message>
      <source>This is your signed copy.</source>
      <translation>Esta es su copia firmada.</translation>
    </message>
    <message>
      <source>This is what you would sign, page for page.</source>
      <translation>Esto es lo que usted firmaría, página por página.</translation>
    </message>
    <message>
      <source>One moment, please.</source>
      <translation>Un momento, por favor.</translation>
    </message>
    <message>
      <source>Page before</source>
      <translation>Página anterior</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Página siguiente</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Más grande</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Más pequeño</translation>
    </message>
    <message>
      <source>This text: {0}. The same mark is printed on the document.</source>
      <translation>Este texto: {0}. La misma marca está impresa en el documento.</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Página {0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>DropDown</name>
    <message>
      <source>Choose from the list</source>
      <translation>Elegir de la lista</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>Opens a list</source>
      <translation>Abre una lista</translation>
    </message>
    <message>
      <source>Closes the list</source>
      <translation>Cierra la lista</translation>
    </message>
    <message>
      <source>{0} choices</source>
      <translation>Opciones: {0}</translation>
    </message>
  </context>
  <context>
    <name>EarlierLine</name>
    <message>
      <source>Hide what I wrote</source>
      <translation>Ocultar lo que escribí</translation>
    </message>
    <message>
      <source>Show what I wrote</source>
      <translation>Mostrar lo que escribí</translation>
    </message>
  </context>
  <context>
    <name>EndScreen</name>
    <message>
      <source>You can have a copy on paper or as a file. Ask at the front desk today.</source>
      <translation>Puede tener una copia en papel o en archivo. Pídala hoy en la recepción.</translation>
    </message>
    <message>
      <source>You can take back any part of it, on any day. Tell any of us.</source>
      <translation>Puede retirar cualquier parte, cualquier día. Dígalo a cualquiera del equipo.</translation>
    </message>
    <message>
      <source>I give the tablet back</source>
      <translation>Entrego la tableta</translation>
    </message>
    <message>
      <source>Read my copy here</source>
      <translation>Leer mi copia aquí</translation>
    </message>
    <message>
      <source>Print my copy</source>
      <translation>Imprimir mi copia</translation>
    </message>
    <message>
      <source>Thank you. You are done.</source>
      <translation>Gracias. Ya terminó.</translation>
    </message>
    <message>
      <source>Your answers and your signature are saved. Your practitioner reads them before you begin.</source>
      <translation>Sus respuestas y su firma están guardadas. Su profesional las lee antes de empezar.</translation>
    </message>
    <message>
      <source>Thank you. Not today is fine.</source>
      <translation>Gracias. No tiene que ser hoy.</translation>
    </message>
    <message>
      <source>Nothing is signed. Your practitioner talks with you first, and you decide what is next.</source>
      <translation>No hay nada firmado. Su profesional habla primero con usted, y usted decide qué sigue.</translation>
    </message>
    <message>
      <source>Thank you. Paper is fine.</source>
      <translation>Gracias. El papel está bien.</translation>
    </message>
    <message>
      <source>The front desk gives you the same text on paper. Your answers so far are saved.</source>
      <translation>La recepción le da el mismo texto en papel. Sus respuestas hasta ahora están guardadas.</translation>
    </message>
    <message>
      <source>Thank you. A person can go on with you.</source>
      <translation>Gracias. Una persona puede seguir con usted.</translation>
    </message>
    <message>
      <source>Please give this tablet to the front desk. You go through the rest together.</source>
      <translation>Por favor, entregue esta tableta en la recepción. Ahí ven lo demás con usted.</translation>
    </message>
    <message>
      <source>This is done and saved. To change something, tell the front desk.</source>
      <translation>Esto está terminado y guardado. Para cambiar algo, avise a la recepción.</translation>
    </message>
    <message>
      <source>Of course. Please tell the front desk, and they find someone to talk with you.</source>
      <translation>Con gusto. Por favor, avise a la recepción, y ahí encuentran a alguien que hable con usted.</translation>
    </message>
  </context>
  <context>
    <name>Ends</name>
    <message>
      <source>Not today</source>
      <translation>Hoy no</translation>
    </message>
    <message>
      <source>Use paper instead</source>
      <translation>Prefiero papel</translation>
    </message>
    <message>
      <source>Ask a person</source>
      <translation>Hablar con una persona</translation>
    </message>
  </context>
  <context>
    <name>ErrorSummary</name>
    <message>
      <source>Please look at these</source>
      <translation>Por favor, revise esto</translation>
    </message>
  </context>
  <context>
    <name>FiguresTopic</name>
    <message>
      <source>These figures rest on sources that were not read in full. Look at the source, then confirm.</source>
      <translation>Estas cifras se apoyan en fuentes que no se leyeron completas. Revise la fuente, y luego confirme.</translation>
    </message>
    <message>
      <source>Who has looked</source>
      <translation>Quién lo revisó</translation>
    </message>
    <message>
      <source>By name.</source>
      <translation>Por su nombre.</translation>
    </message>
    <message>
      <source>On which day</source>
      <translation>Qué día</translation>
    </message>
    <message>
      <source>Source {0}: {1}</source>
      <translation>Fuente {0}: {1}</translation>
    </message>
    <message>
      <source>Confirmed by {0}, {1}</source>
      <translation>Confirmado por {0}, {1}</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Retirar</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>Confirmar</translation>
    </message>
    <message>
      <source>Confirmed.</source>
      <translation>Confirmado.</translation>
    </message>
    <message>
      <source>Taken back.</source>
      <translation>Retirado.</translation>
    </message>
  </context>
  <context>
    <name>FileDialog</name>
    <message>
      <source>Pictures and documents ({0})</source>
      <translation>Imágenes y documentos ({0})</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Elegir un archivo</translation>
    </message>
  </context>
  <context>
    <name>FileInput</name>
    <message>
      <source>Remove this file</source>
      <translation>Quitar este archivo</translation>
    </message>
    <message>
      <source>A photo or a document, up to {0}.</source>
      <translation>Una foto o un documento, de hasta {0}.</translation>
    </message>
    <message>
      <source>A photo, up to {0}.</source>
      <translation>Una foto, de hasta {0}.</translation>
    </message>
    <message>
      <source>A document, up to {0}.</source>
      <translation>Un documento, de hasta {0}.</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>We can take these kinds of files: {0}. Please choose another, or show it in person.</source>
      <translation>Podemos recibir estos tipos de archivo: {0}. Por favor, elija otro, o muéstrelo en persona.</translation>
    </message>
    <message>
      <source>This file is larger than {1}. Please choose a smaller one, or show it in person.</source>
      <translation>Este archivo pesa más de {1}. Por favor, elija uno más pequeño, o muéstrelo en persona.</translation>
    </message>
    <message>
      <source>This file has nothing in it. Please choose another.</source>
      <translation>Este archivo está vacío. Por favor, elija otro.</translation>
    </message>
    <message>
      <source>This file cannot be opened. Please choose another, or show it in person.</source>
      <translation>Este archivo no se puede abrir. Por favor, elija otro, o muéstrelo en persona.</translation>
    </message>
    <message>
      <source>The file is removed</source>
      <translation>Se quitó el archivo</translation>
    </message>
    <message>
      <source>Choose a file</source>
      <translation>Elegir un archivo</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Elegir otro archivo</translation>
    </message>
    <message>
      <source>Preview of {0}</source>
      <translation>Vista previa de {0}</translation>
    </message>
  </context>
  <context>
    <name>FindPerson</name>
    <message>
      <source>They are new here</source>
      <translation>Es nueva aquí</translation>
    </message>
    <message>
      <source>Name or birth date</source>
      <translation>Nombre o fecha de nacimiento</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>Elegir</translation>
    </message>
    <message>
      <source>{0} found</source>
      <translation>Encontrados: {0}</translation>
    </message>
    <message>
      <source>Nobody by that name or birth date yet.</source>
      <translation>Todavía no hay nadie con ese nombre o fecha de nacimiento.</translation>
    </message>
  </context>
  <context>
    <name>FlagCard</name>
    <message>
      <source>{0} · {1}</source>
      <translation>{0} · {1}</translation>
    </message>
    <message>
      <source>They have not answered this. Please ask in person.</source>
      <translation>No lo ha contestado. Por favor, pregunte en persona.</translation>
    </message>
    <message>
      <source>Rule and source</source>
      <translation>Regla y fuente</translation>
    </message>
    <message>
      <source>Because of: {0}</source>
      <translation>Debido a: {0}</translation>
    </message>
    <message>
      <source>Rule {0}: {1}</source>
      <translation>Regla {0}: {1}</translation>
    </message>
    <message>
      <source>What the rule read: {0}</source>
      <translation>Lo que leyó la regla: {0}</translation>
    </message>
    <message>
      <source>Why: {0}</source>
      <translation>Por qué: {0}</translation>
    </message>
    <message>
      <source>Source: {0} ({1})</source>
      <translation>Fuente: {0} ({1})</translation>
    </message>
    <message>
      <source>Hide the rule</source>
      <translation>Ocultar la regla</translation>
    </message>
  </context>
  <context>
    <name>Footer</name>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Talk in person</source>
      <translation>En persona</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
  </context>
  <context>
    <name>FormDetail</name>
    <message>
      <source>Try it on the tablet</source>
      <translation>Probarlo en la tableta</translation>
    </message>
    <message>
      <source>What was found when it was taken in</source>
      <translation>Lo que se encontró al incorporarlo</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Borrador</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Publicado</translation>
    </message>
    <message>
      <source>People who answered this version: {0}</source>
      <translation>Personas que contestaron esta versión: {0}</translation>
    </message>
    <message>
      <source>Languages: {0}</source>
      <translation>Idiomas: {0}</translation>
    </message>
    <message>
      <source>Licence: {0}</source>
      <translation>Licencia: {0}</translation>
    </message>
    <message>
      <source>Publish</source>
      <translation>Publicar</translation>
    </message>
    <message>
      <source>A published version stays as it is. A change is a new version.</source>
      <translation>Una versión publicada queda como está. Un cambio es una versión nueva.</translation>
    </message>
    <message>
      <source>Publish this version</source>
      <translation>Publicar esta versión</translation>
    </message>
    <message>
      <source>Ask again</source>
      <translation>Preguntar de nuevo</translation>
    </message>
    <message>
      <source>They hold no longer</source>
      <translation>Ya no valen</translation>
    </message>
    <message>
      <source>They still hold</source>
      <translation>Siguen valiendo</translation>
    </message>
    <message>
      <source>Answers to version {0}</source>
      <translation>Respuestas a la versión {0}</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor, elija una opción.</translation>
    </message>
    <message>
      <source>Packets</source>
      <translation>Paquetes</translation>
    </message>
    <message>
      <source>The form stands before the last part of the packet. Where it lacks a person’s language it is not asked, and you are told. A consent is always asked, so it decides which languages are offered.</source>
      <translation>El formulario va antes de la última parte del paquete. Si no está en el idioma de una persona, no se pregunta, y se le avisa a usted. Un consentimiento se pregunta siempre, así que decide qué idiomas se ofrecen.</translation>
    </message>
    <message>
      <source>Take out of {0}</source>
      <translation>Quitar de {0}</translation>
    </message>
    <message>
      <source>Add to {0}</source>
      <translation>Agregar a {0}</translation>
    </message>
  </context>
  <context>
    <name>FormImportBox</name>
    <message>
      <source>Small letters, digits and hyphens. You can leave this empty: then its own name counts.</source>
      <translation>Letras minúsculas, cifras y guiones. Puede dejarlo vacío: entonces vale su propio nombre.</translation>
    </message>
    <message>
      <source>Only for a questionnaire that others own. Then both lines are needed.</source>
      <translation>Solo para un cuestionario que es de otros. Entonces hacen falta las dos líneas.</translation>
    </message>
    <message>
      <source>Choose the file</source>
      <translation>Elegir el archivo</translation>
    </message>
    <message>
      <source>A FHIR R4 Questionnaire (JSON), or a Bundle with one and its answer lists.</source>
      <translation>Un Questionnaire de FHIR R4 (JSON), o un Bundle con uno y sus listas de respuestas.</translation>
    </message>
    <message>
      <source>Take in a form</source>
      <translation>Incorporar un formulario</translation>
    </message>
    <message>
      <source>Its name here</source>
      <translation>Su nombre aquí</translation>
    </message>
    <message>
      <source>Who holds the licence</source>
      <translation>Quién tiene la licencia</translation>
    </message>
    <message>
      <source>On what ground</source>
      <translation>Con qué fundamento</translation>
    </message>
    <message>
      <source>For example a licence number.</source>
      <translation>Por ejemplo, un número de licencia.</translation>
    </message>
  </context>
  <context>
    <name>FormsPage</name>
    <message>
      <source>Form</source>
      <translation>Formulario</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Personas</translation>
    </message>
    <message>
      <source>Forms of this clinic</source>
      <translation>Formularios de esta clínica</translation>
    </message>
    <message>
      <source>Take in a form</source>
      <translation>Incorporar un formulario</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formularios</translation>
    </message>
    <message>
      <source>Forms that your clinic took in from elsewhere. A draft reaches nobody until you publish it.</source>
      <translation>Formularios que su clínica incorporó de otra parte. Un borrador no llega a nadie hasta que usted lo publica.</translation>
    </message>
    <message>
      <source>There is none yet. The forms that come with the program are not listed here.</source>
      <translation>Todavía no hay ninguno. Los formularios que vienen con el programa no aparecen aquí.</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Borrador</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Publicado</translation>
    </message>
    <message>
      <source>{0} {1} is published. It stays as it is now.</source>
      <translation>{0} {1} está publicado. Queda como está ahora.</translation>
    </message>
    <message>
      <source>Added. Visits that are checked in from now on have this form.</source>
      <translation>Agregado. Las visitas que se registren desde ahora tienen este formulario.</translation>
    </message>
    <message>
      <source>Taken out. Visits that have this form already keep it.</source>
      <translation>Quitado. Las visitas que ya tienen este formulario lo conservan.</translation>
    </message>
    <message>
      <source>This form was not taken in.</source>
      <translation>Este formulario no se incorporó.</translation>
    </message>
    <message>
      <source>Taken in as a draft. Try it, then publish it.</source>
      <translation>Incorporado como borrador. Pruébelo y después publíquelo.</translation>
    </message>
  </context>
  <context>
    <name>FormsTopic</name>
    <message>
      <source>We have checked this list</source>
      <translation>Hemos comprobado esta lista</translation>
    </message>
    <message>
      <source>Forms that you can turn on</source>
      <translation>Formularios que puede activar</translation>
    </message>
    <message>
      <source>A person can pass over each of them. A visit keeps the forms it began with.</source>
      <translation>Una persona puede omitir cada uno. Una visita conserva los formularios con los que empezó.</translation>
    </message>
    <message>
      <source>Turned on</source>
      <translation>Activados</translation>
    </message>
    <message>
      <source>Save forms</source>
      <translation>Guardar formularios</translation>
    </message>
    <message>
      <source>Questionnaires about mood</source>
      <translation>Cuestionarios sobre el estado de ánimo</translation>
    </message>
    <message>
      <source>Each is off until you turn it on. An answer can tell of danger, so somebody acts on it the same day, with a plan.</source>
      <translation>Cada uno está apagado hasta que lo active. Una respuesta puede indicar peligro, así que alguien actúa el mismo día, con un plan.</translation>
    </message>
    <message>
      <source>One place or person a line, with how to reach them.</source>
      <translation>Un lugar o una persona por línea, con la forma de contacto.</translation>
    </message>
    <message>
      <source>Turn one on</source>
      <translation>Activar uno</translation>
    </message>
    <message>
      <source>Questionnaire</source>
      <translation>Cuestionario</translation>
    </message>
    <message>
      <source>Who answers on the same day</source>
      <translation>Quién responde el mismo día</translation>
    </message>
    <message>
      <source>By name.</source>
      <translation>Por su nombre.</translation>
    </message>
    <message>
      <source>The written plan</source>
      <translation>El plan por escrito</translation>
    </message>
    <message>
      <source>What this person does, step by step.</source>
      <translation>Qué hace esta persona, paso a paso.</translation>
    </message>
    <message>
      <source>Where a person can go next</source>
      <translation>A dónde puede ir la persona después</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>La lista</translation>
    </message>
    <message>
      <source>Turn on</source>
      <translation>Activar</translation>
    </message>
    <message>
      <source>{0} is on</source>
      <translation>{0} está activado</translation>
    </message>
    <message>
      <source>Since {0}, by {1}</source>
      <translation>Desde el {0}, por {1}</translation>
    </message>
    <message>
      <source>Answers the same day: {0}</source>
      <translation>Responde el mismo día: {0}</translation>
    </message>
    <message>
      <source>Plan: {0}</source>
      <translation>Plan: {0}</translation>
    </message>
    <message>
      <source>Next: {0}</source>
      <translation>Después: {0}</translation>
    </message>
    <message>
      <source>Turn off</source>
      <translation>Desactivar</translation>
    </message>
    <message>
      <source>Turn off {0}</source>
      <translation>Desactivar {0}</translation>
    </message>
    <message>
      <source>Saved. New visits have these forms.</source>
      <translation>Guardado. Las visitas nuevas tienen estos formularios.</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor, elija una opción.</translation>
    </message>
    <message>
      <source>{0} is on.</source>
      <translation>{0} está activado.</translation>
    </message>
    <message>
      <source>{0} is off.</source>
      <translation>{0} está desactivado.</translation>
    </message>
  </context>
  <context>
    <name>FrontDesk</name>
    <message>
      <source>Nobody is on the list for this day.</source>
      <translation>No hay nadie en la lista de este día.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>Name and pronouns</source>
      <translation>Nombre y pronombres</translation>
    </message>
    <message>
      <source>Practitioner</source>
      <translation>Profesional</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formularios</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Please note</source>
      <translation>Tome nota</translation>
    </message>
    <message>
      <source>Visits of the day</source>
      <translation>Visitas del día</translation>
    </message>
    <message>
      <source>Check in</source>
      <translation>Registrar llegada</translation>
    </message>
    <message>
      <source>Front desk</source>
      <translation>Recepción</translation>
    </message>
    <message>
      <source>Open the visit of {0}</source>
      <translation>Abrir la visita de {0}</translation>
    </message>
    <message>
      <source>Somebody should go there</source>
      <translation>Alguien debería ir con la persona</translation>
    </message>
    <message>
      <source>Would like paper</source>
      <translation>Prefiere papel</translation>
    </message>
    <message>
      <source>Under {0}</source>
      <translation>Menor de {0}</translation>
    </message>
    <message>
      <source>It holds at once. A sealed page says what still stands; a copy prints it too.</source>
      <translation>Vale de inmediato. Una página sellada dice lo que sigue en pie; la copia también la imprime.</translation>
    </message>
    <message>
      <source>Taken back</source>
      <translation>Retirado</translation>
    </message>
    <message>
      <source>On the list. The tablet can be handed over when they are ready.</source>
      <translation>En la lista. La tableta se puede entregar cuando esté lista la persona.</translation>
    </message>
  </context>
  <context>
    <name>GroupBox</name>
    <message>
      <source>{0} {1} of {2}</source>
      <translation>{0} {1} de {2}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>Quitar {0}</translation>
    </message>
    <message>
      <source>Add another</source>
      <translation>Agregar más</translation>
    </message>
    <message>
      <source>Add one</source>
      <translation>Agregar</translation>
    </message>
    <message>
      <source>{0} is removed.</source>
      <translation>Se quitó: {0}.</translation>
    </message>
  </context>
  <context>
    <name>IdleNotice</name>
    <message>
      <source>Are you still there?</source>
      <translation>¿Sigue ahí?</translation>
    </message>
    <message>
      <source>Your answers are saved. To keep them private, we cover the screen soon.</source>
      <translation>Sus respuestas están guardadas. Para que sigan en privado, pronto cubrimos la pantalla.</translation>
    </message>
    <message>
      <source>I am still here</source>
      <translation>Sigo aquí</translation>
    </message>
    <message>
      <source>Cover it now</source>
      <translation>Cubrir ahora</translation>
    </message>
  </context>
  <context>
    <name>InPersonNote</name>
    <message>
      <source>We ask you about this in person. There is nothing to fill in here.</source>
      <translation>Le preguntamos sobre esto en persona. Aquí no hay nada que llenar.</translation>
    </message>
  </context>
  <context>
    <name>InitialsInput</name>
    <message>
      <source>Your initials</source>
      <translation>Sus iniciales</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpiar</translation>
    </message>
    <message>
      <source>Your initials: {0}</source>
      <translation>Sus iniciales: {0}</translation>
    </message>
    <message>
      <source>Draw with a finger, a pen or a mouse. You can also type.</source>
      <translation>Dibuje con un dedo, un lápiz o un ratón. También puede escribir con el teclado.</translation>
    </message>
    <message>
      <source>Type them instead</source>
      <translation>Prefiero escribirlas</translation>
    </message>
    <message>
      <source>Draw them instead</source>
      <translation>Prefiero dibujarlas</translation>
    </message>
    <message>
      <source>The space for initials is empty</source>
      <translation>El espacio para las iniciales está vacío</translation>
    </message>
  </context>
  <context>
    <name>InterpreterAskedScreen</name>
    <message>
      <source>An interpreter signs too. They say that all was told as truly as they can.</source>
      <translation>Quien interpreta también firma. Dice que todo se contó con toda la fidelidad posible.</translation>
    </message>
    <message>
      <source>Does an interpreter help today?</source>
      <translation>¿Hoy ayuda alguien como intérprete?</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>They are here, on video or on the phone.</source>
      <translation>Está aquí, por video o por teléfono.</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Staff write this down</source>
      <translation>El personal lo anota</translation>
    </message>
    <message>
      <source>You do not need to know their details.</source>
      <translation>No necesita saber sus datos.</translation>
    </message>
  </context>
  <context>
    <name>InterpreterScreen</name>
    <message>
      <source>About the interpreter</source>
      <translation>Sobre quien interpreta</translation>
    </message>
    <message>
      <source>Here in the room</source>
      <translation>Aquí en el cuarto</translation>
    </message>
    <message>
      <source>By video</source>
      <translation>Por video</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>Por teléfono</translation>
    </message>
    <message>
      <source>A trained interpreter</source>
      <translation>Intérprete con formación</translation>
    </message>
    <message>
      <source>Family or a friend, as the person wishes</source>
      <translation>Familiar o amistad, como la persona desea</translation>
    </message>
    <message>
      <source>Someone else</source>
      <translation>Otra persona</translation>
    </message>
    <message>
      <source>A number is fine where the service gives no name.</source>
      <translation>Un número está bien si el servicio no da un nombre.</translation>
    </message>
    <message>
      <source>Name of the interpreter</source>
      <translation>Nombre de quien interpreta</translation>
    </message>
    <message>
      <source>Language they speak with you</source>
      <translation>Idioma que habla con usted</translation>
    </message>
    <message>
      <source>How do they take part?</source>
      <translation>¿Cómo participa?</translation>
    </message>
    <message>
      <source>Who are they?</source>
      <translation>¿Quién es?</translation>
    </message>
    <message>
      <source>Staff write this down</source>
      <translation>El personal lo anota</translation>
    </message>
    <message>
      <source>Please write a name or a number.</source>
      <translation>Por favor, escriba un nombre o un número.</translation>
    </message>
    <message>
      <source>Please write the language.</source>
      <translation>Por favor, escriba el idioma.</translation>
    </message>
    <message>
      <source>Please choose how they take part and who they are.</source>
      <translation>Por favor, elija cómo participa y quién es.</translation>
    </message>
  </context>
  <context>
    <name>InterpreterSignScreen</name>
    <message>
      <source>{0}, please read this and sign.</source>
      <translation>{0}, por favor, lea esto y firme.</translation>
    </message>
    <message>
      <source>Please read this to {0}. They say yes, and you write their name.</source>
      <translation>Por favor, léale esto a {0}. La persona dice sí, y usted escribe su nombre.</translation>
    </message>
    <message>
      <source>The interpreter signs</source>
      <translation>Firma quien interpreta</translation>
    </message>
    <message>
      <source>Name of the person who writes</source>
      <translation>Nombre de quien escribe</translation>
    </message>
    <message>
      <source>Leave this for staff</source>
      <translation>Dejarlo para el personal</translation>
    </message>
    <message>
      <source>Please write the name of the person who writes.</source>
      <translation>Por favor, escriba el nombre de quien escribe.</translation>
    </message>
  </context>
  <context>
    <name>ItemFields</name>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>A number from {0} to {1}.</source>
      <translation>Un número de {0} a {1}.</translation>
    </message>
    <message>
      <source>A number from {0} up.</source>
      <translation>Un número desde {0}.</translation>
    </message>
    <message>
      <source>A number up to {0}.</source>
      <translation>Un número hasta {0}.</translation>
    </message>
    <message>
      <source>{0} on a scale from {1} to {2}</source>
      <translation>{0} en una escala de {1} a {2}</translation>
    </message>
  </context>
  <context>
    <name>Keyboard</name>
    <message>
      <source>Keyboard</source>
      <translation>Teclado</translation>
    </message>
    <message>
      <source>Shift</source>
      <translation>Mayúsculas</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Borrar</translation>
    </message>
    <message>
      <source>Numbers and symbols</source>
      <translation>Números y símbolos</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Letras</translation>
    </message>
    <message>
      <source>Accents</source>
      <translation>Acentos</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>Espacio</translation>
    </message>
    <message>
      <source>New line</source>
      <translation>Línea nueva</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Latin letters</source>
      <translation>Letras latinas</translation>
    </message>
    <message>
      <source>Letters of your language</source>
      <translation>Letras de su idioma</translation>
    </message>
  </context>
  <context>
    <name>KnownAnswers</name>
    <message>
      <source>Hide my answers</source>
      <translation>Ocultar mis respuestas</translation>
    </message>
    <message>
      <source>Show my answers</source>
      <translation>Mostrar mis respuestas</translation>
    </message>
  </context>
  <context>
    <name>KnownScreen</name>
    <message>
      <source>This is what you told us on {0}. You can leave it as it is, or change it.</source>
      <translation>Esto es lo que nos dijo el {0}. Puede dejarlo así, o cambiarlo.</translation>
    </message>
    <message>
      <source>Still true</source>
      <translation>Sigue igual</translation>
    </message>
    <message>
      <source>We keep these answers as they are.</source>
      <translation>Dejamos estas respuestas como están.</translation>
    </message>
    <message>
      <source>Some of it changed</source>
      <translation>Algo cambió</translation>
    </message>
    <message>
      <source>You look at each answer and change what you like.</source>
      <translation>Usted ve cada respuesta y cambia lo que quiera.</translation>
    </message>
    <message>
      <source>You said that it is still true.</source>
      <translation>Dijo que sigue igual.</translation>
    </message>
    <message>
      <source>You said that some of it changed.</source>
      <translation>Dijo que algo cambió.</translation>
    </message>
  </context>
  <context>
    <name>LearnMore</name>
    <message>
      <source>Show less</source>
      <translation>Mostrar menos</translation>
    </message>
    <message>
      <source>Everything about this</source>
      <translation>Todo sobre esto</translation>
    </message>
    <message>
      <source>Tell me more</source>
      <translation>Cuénteme más</translation>
    </message>
  </context>
  <context>
    <name>LeftBox</name>
    <message>
      <source>Write this down</source>
      <translation>Anotar esto</translation>
    </message>
    <message>
      <source>Someone interpreted. Please write down who, and how.</source>
      <translation>Alguien interpretó. Por favor anote quién y cómo.</translation>
    </message>
    <message>
      <source>Name or number of the interpreter</source>
      <translation>Nombre o número de quien interpreta</translation>
    </message>
    <message>
      <source>Language spoken with the person</source>
      <translation>Idioma hablado con la persona</translation>
    </message>
    <message>
      <source>How they took part</source>
      <translation>Cómo participó</translation>
    </message>
    <message>
      <source>In the room</source>
      <translation>En la sala</translation>
    </message>
    <message>
      <source>By video</source>
      <translation>Por video</translation>
    </message>
    <message>
      <source>By phone</source>
      <translation>Por teléfono</translation>
    </message>
    <message>
      <source>Who they are</source>
      <translation>Quién es</translation>
    </message>
    <message>
      <source>Trained interpreter</source>
      <translation>Intérprete con formación</translation>
    </message>
    <message>
      <source>Family or friend, as the person wished</source>
      <translation>Familia o amistad, como quiso la persona</translation>
    </message>
    <message>
      <source>Someone else</source>
      <translation>Otra persona</translation>
    </message>
    <message>
      <source>Yes, they confirmed it</source>
      <translation>Sí, lo confirmó</translation>
    </message>
    <message>
      <source>They were not asked</source>
      <translation>No se le preguntó</translation>
    </message>
    <message>
      <source>Did they confirm that they interpreted everything, both ways?</source>
      <translation>¿Confirmó que interpretó todo, en los dos sentidos?</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor elija una opción.</translation>
    </message>
    <message>
      <source>Please write a name or a number.</source>
      <translation>Por favor escriba un nombre o un número.</translation>
    </message>
    <message>
      <source>Please write the language.</source>
      <translation>Por favor escriba el idioma.</translation>
    </message>
    <message>
      <source>It was seen</source>
      <translation>Se vio</translation>
    </message>
    <message>
      <source>There was none to see</source>
      <translation>No había ninguno</translation>
    </message>
    <message>
      <source>The paper about the right to decide</source>
      <translation>El documento sobre el derecho a decidir</translation>
    </message>
    <message>
      <source>Which paper it is</source>
      <translation>Qué documento es</translation>
    </message>
    <message>
      <source>For example: court order, with its date.</source>
      <translation>Por ejemplo: orden judicial, con su fecha.</translation>
    </message>
    <message>
      <source>What it covers</source>
      <translation>Qué abarca</translation>
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation>Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Until when it holds</source>
      <translation>Hasta cuándo vale</translation>
    </message>
    <message>
      <source>Please write which paper it is.</source>
      <translation>Por favor escriba qué documento es.</translation>
    </message>
    <message>
      <source>They said yes, and chose not to sign their own line. Both are fine.</source>
      <translation>Dijo que sí y prefirió no firmar su propia línea. Las dos cosas están bien.</translation>
    </message>
    <message>
      <source>What they said, or how they showed it.</source>
      <translation>Qué dijo, o cómo lo mostró.</translation>
    </message>
    <message>
      <source>Their own words</source>
      <translation>Sus propias palabras</translation>
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation>Por favor escriba lo que dijo, en sus palabras.</translation>
    </message>
    <message>
      <source>Left for the clinic to write down</source>
      <translation>Pendiente de anotar por la clínica</translation>
    </message>
    <message>
      <source>What you write goes beside the signed document with your name and the time. No page of it changes.</source>
      <translation>Lo que escriba queda junto al documento firmado, con su nombre y la hora. Ninguna página cambia.</translation>
    </message>
    <message>
      <source>Interpreter</source>
      <translation>Intérprete</translation>
    </message>
    <message>
      <source>Right to decide</source>
      <translation>Derecho a decidir</translation>
    </message>
    <message>
      <source>The person’s own word</source>
      <translation>La palabra de la propia persona</translation>
    </message>
    <message>
      <source>Written down.</source>
      <translation>Anotado.</translation>
    </message>
  </context>
  <context>
    <name>LiftBox</name>
    <message>
      <source>The person lifts a mark</source>
      <translation>La persona quita una marca</translation>
    </message>
    <message>
      <source>In their words. They need no reason.</source>
      <translation>En sus palabras. No necesita una razón.</translation>
    </message>
    <message>
      <source>Which mark</source>
      <translation>Qué marca</translation>
    </message>
    <message>
      <source>What they said</source>
      <translation>Qué dijo</translation>
    </message>
    <message>
      <source>Write this down</source>
      <translation>Anotar esto</translation>
    </message>
    <message>
      <source>Only the person can lift a mark. It holds from now on, and what was signed stays as it is. A no to the area itself stays a no.</source>
      <translation>Solo la persona puede quitar una marca. Vale desde ahora, y lo firmado queda como está. Un no a la zona misma sigue siendo un no.</translation>
    </message>
    <message>
      <source>A mark that the person lifts</source>
      <translation>Una marca que la persona quita</translation>
    </message>
    <message>
      <source>Please choose the mark.</source>
      <translation>Por favor elija la marca.</translation>
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation>Por favor escriba lo que dijo, en sus palabras.</translation>
    </message>
    <message>
      <source>Written down.</source>
      <translation>Anotado.</translation>
    </message>
  </context>
  <context>
    <name>LiftedLine</name>
    <message>
      <source>You can leave this empty. You need no reason.</source>
      <translation>Puede dejarlo vacío. No necesita una razón.</translation>
    </message>
    <message>
      <source>If you like, say it in your own words</source>
      <translation>Si quiere, dígalo con sus propias palabras</translation>
    </message>
    <message>
      <source>You took off today: {0}</source>
      <translation>Hoy quitó: {0}</translation>
    </message>
  </context>
  <context>
    <name>MoreAbout</name>
    <message>
      <source>More about this</source>
      <translation>Más sobre esto</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Mostrar menos</translation>
    </message>
  </context>
  <context>
    <name>NewPerson</name>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Buscar de nuevo</translation>
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation>Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Name to use</source>
      <translation>Nombre que usa</translation>
    </message>
    <message>
      <source>What they like to be called.</source>
      <translation>Cómo le gusta que le llamen.</translation>
    </message>
    <message>
      <source>Legal name, if it is different</source>
      <translation>Nombre legal, si es diferente</translation>
    </message>
    <message>
      <source>Pronouns</source>
      <translation>Pronombres</translation>
    </message>
    <message>
      <source>For example: {0}</source>
      <translation>Por ejemplo: {0}</translation>
    </message>
    <message>
      <source>Birth date</source>
      <translation>Fecha de nacimiento</translation>
    </message>
    <message>
      <source>Please enter a name to use.</source>
      <translation>Por favor, escriba el nombre que usa.</translation>
    </message>
    <message>
      <source>Please enter the birth date, like {0}.</source>
      <translation>Por favor, escriba la fecha de nacimiento, como {0}.</translation>
    </message>
    <message>
      <source>Please compare the birth dates. Two records for one person are hard to put together later.</source>
      <translation>Por favor, compare las fechas de nacimiento. Dos expedientes de una persona son difíciles de unir después.</translation>
    </message>
    <message>
      <source>This may be the same person</source>
      <translation>Puede ser la misma persona</translation>
    </message>
    <message>
      <source>It is this person</source>
      <translation>Es esta persona</translation>
    </message>
    <message>
      <source>It is somebody new</source>
      <translation>Es una persona nueva</translation>
    </message>
  </context>
  <context>
    <name>NotAsked</name>
    <message>
      <source>Asked in part, because the rest is not there in {0}: {1}</source>
      <translation>Preguntado en parte, porque el resto no está en {0}: {1}</translation>
    </message>
    <message>
      <source>Not asked, because it is not there in {0}: {1}</source>
      <translation>No se pregunta, porque no está en {0}: {1}</translation>
    </message>
    <message>
      <source>English</source>
      <translation>inglés</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>español</translation>
    </message>
    <message>
      <source>Arabic</source>
      <translation>árabe</translation>
    </message>
    <message>
      <source>You can ask this in another way</source>
      <translation>Puede preguntarlo de otra manera</translation>
    </message>
  </context>
  <context>
    <name>NoteScreen</name>
    <message>
      <source>Go on with this part</source>
      <translation>Seguir con esta parte</translation>
    </message>
    <message>
      <source>You can stop at any question.</source>
      <translation>Puede parar en cualquier pregunta.</translation>
    </message>
    <message>
      <source>Skip this part</source>
      <translation>Omitir esta parte</translation>
    </message>
    <message>
      <source>Your care does not depend on it.</source>
      <translation>Su cuidado no depende de esto.</translation>
    </message>
    <message>
      <source>Talk about it in person</source>
      <translation>Hablarlo en persona</translation>
    </message>
    <message>
      <source>We ask you in private.</source>
      <translation>Le preguntamos en privado.</translation>
    </message>
  </context>
  <context>
    <name>NumberInput</name>
    <message>
      <source>Less</source>
      <translation>Menos</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
  </context>
  <context>
    <name>OpenChoice</name>
    <message>
      <source>In my own words, one on each line</source>
      <translation>Con mis propias palabras, una en cada línea</translation>
    </message>
    <message>
      <source>In my own words</source>
      <translation>Con mis propias palabras</translation>
    </message>
    <message>
      <source>{0} In my own words</source>
      <translation>{0} Con mis propias palabras</translation>
    </message>
  </context>
  <context>
    <name>OpeningPage</name>
    <message>
      <source>Intake is opening</source>
      <translation>Intake se está abriendo</translation>
    </message>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>One moment, please.</source>
      <translation>Un momento, por favor.</translation>
    </message>
  </context>
  <context>
    <name>OptionList</name>
    <message>
      <source>Type to search</source>
      <translation>Escriba para buscar</translation>
    </message>
    <message>
      <source>Search the list</source>
      <translation>Buscar en la lista</translation>
    </message>
    <message>
      <source>{0} choices. Type to see fewer.</source>
      <translation>{0} opciones. Escriba para ver menos.</translation>
    </message>
    <message>
      <source>Nothing in the list matches. You can try another word.</source>
      <translation>Nada en la lista coincide. Puede probar otra palabra.</translation>
    </message>
    <message>
      <source>{0} found</source>
      <translation>Encontrados: {0}</translation>
    </message>
  </context>
  <context>
    <name>OwnCopy</name>
    <message>
      <source>No printer is ready here. The front desk gives you your copy today.</source>
      <translation>Aquí no hay una impresora lista. La recepción le da su copia hoy.</translation>
    </message>
    <message>
      <source>Your copy is on its way to the printer. Please take it with you.</source>
      <translation>Su copia va camino a la impresora. Por favor, llévela con usted.</translation>
    </message>
  </context>
  <context>
    <name>OwnWordScreen</name>
    <message>
      <source>{0}, this line is for you. Your name or any mark is fine.</source>
      <translation>{0}, esta línea es para usted. Su nombre o cualquier marca está bien.</translation>
    </message>
    <message>
      <source>Your own word</source>
      <translation>Su propia palabra</translation>
    </message>
    <message>
      <source>I would rather not sign</source>
      <translation>Prefiero no firmar</translation>
    </message>
  </context>
  <context>
    <name>PacketTitles</name>
    <message>
      <source>First visit</source>
      <translation>Primera visita</translation>
    </message>
    <message>
      <source>Returning visit</source>
      <translation>Visita de regreso</translation>
    </message>
    <message>
      <source>Consent only</source>
      <translation>Solo consentimiento</translation>
    </message>
  </context>
  <context>
    <name>Panes</name>
    <message>
      <source>Back to the list</source>
      <translation>Volver a la lista</translation>
    </message>
  </context>
  <context>
    <name>PaperTools</name>
    <message>
      <source>Where should the copy go?</source>
      <translation>¿Dónde se guarda la copia?</translation>
    </message>
    <message>
      <source>Which file is the form?</source>
      <translation>¿Qué archivo es el formulario?</translation>
    </message>
    <message>
      <source>Which file is the signed paper?</source>
      <translation>¿Qué archivo es el papel firmado?</translation>
    </message>
  </context>
  <context>
    <name>PapersBox</name>
    <message>
      <source>Print paper form</source>
      <translation>Imprimir formulario en papel</translation>
    </message>
    <message>
      <source>Attach the signed paper</source>
      <translation>Adjuntar el papel firmado</translation>
    </message>
    <message>
      <source>Print a copy for them</source>
      <translation>Imprimir una copia para la persona</translation>
    </message>
    <message>
      <source>Save a copy for them</source>
      <translation>Guardar una copia para la persona</translation>
    </message>
    <message>
      <source>Take back a consent</source>
      <translation>Retirar un consentimiento</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Papeles</translation>
    </message>
    <message>
      <source>What you print, save or attach is noted in the record.</source>
      <translation>Lo que imprime, guarda o adjunta queda anotado en el expediente.</translation>
    </message>
    <message>
      <source>Check that the printer is on and that this computer knows it. Nothing is lost.</source>
      <translation>Revise que la impresora esté encendida y que esta computadora la conozca. No se pierde nada.</translation>
    </message>
    <message>
      <source>No printer is ready here</source>
      <translation>Aquí no hay una impresora lista</translation>
    </message>
    <message>
      <source>The paper form is on its way to the printer.</source>
      <translation>El formulario en papel va camino a la impresora.</translation>
    </message>
    <message>
      <source>The copy is on its way to the printer.</source>
      <translation>La copia va camino a la impresora.</translation>
    </message>
    <message>
      <source>Folder: {0}. The files can be read by whoever has them.</source>
      <translation>Carpeta: {0}. Quien tenga los archivos puede leerlos.</translation>
    </message>
    <message>
      <source>Saved for the person: {0} files</source>
      <translation>Guardado para la persona: {0} archivos</translation>
    </message>
    <message>
      <source>This file is not taken</source>
      <translation>Este archivo no se recibe</translation>
    </message>
    <message>
      <source>It is encrypted here. You can remove the file from where you scanned it.</source>
      <translation>Aquí está cifrado. Puede quitar el archivo de donde lo escaneó.</translation>
    </message>
    <message>
      <source>The signed paper is attached</source>
      <translation>El papel firmado está adjunto</translation>
    </message>
    <message>
      <source>The file is empty. Please scan the paper again.</source>
      <translation>El archivo está vacío. Por favor, escanee el papel otra vez.</translation>
    </message>
    <message>
      <source>The file is larger than {0} MB. Please scan with fewer dots per inch.</source>
      <translation>El archivo pesa más de {0} MB. Por favor, escanee con menos puntos por pulgada.</translation>
    </message>
    <message>
      <source>It can be a PDF, a PNG or a JPEG.</source>
      <translation>Puede ser un PDF, un PNG o un JPEG.</translation>
    </message>
  </context>
  <context>
    <name>PassphraseScreen</name>
    <message>
      <source>Show the letters</source>
      <translation>Mostrar las letras</translation>
    </message>
    <message>
      <source>Open the records</source>
      <translation>Abrir los registros</translation>
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation>Frase de recuperación</translation>
    </message>
    <message>
      <source>Open the clinic’s records</source>
      <translation>Abrir los registros de la clínica</translation>
    </message>
    <message>
      <source>The records are locked on this computer. The clinic’s recovery passphrase opens them.</source>
      <translation>Los registros están cerrados con llave en esta computadora. La frase de recuperación de la clínica los abre.</translation>
    </message>
    <message>
      <source>You wrote it down when the clinic was set up. Capital letters and spaces count.</source>
      <translation>La anotó al configurar la clínica. Las mayúsculas y los espacios cuentan.</translation>
    </message>
    <message>
      <source>Please enter the passphrase.</source>
      <translation>Por favor, escriba la frase.</translation>
    </message>
    <message>
      <source>That passphrase does not fit.</source>
      <translation>Esa frase no coincide.</translation>
    </message>
    <message>
      <source>Please check capital letters and spaces, then try again.</source>
      <translation>Por favor, revise mayúsculas y espacios, y pruebe de nuevo.</translation>
    </message>
  </context>
  <context>
    <name>PatientFlow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
    <message>
      <source>Your copy</source>
      <translation>Su copia</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
  </context>
  <context>
    <name>PatientWords</name>
    <message>
      <source>Please use a number from {0} up.</source>
      <translation>Por favor, use un número desde {0}.</translation>
    </message>
    <message>
      <source>Please use a number up to {0}.</source>
      <translation>Por favor, use un número hasta {0}.</translation>
    </message>
    <message>
      <source>Please write at least {0} letters.</source>
      <translation>Por favor, escriba al menos {0} letras.</translation>
    </message>
    <message>
      <source>Please use at most {0} letters. You can tell us more in person.</source>
      <translation>Por favor, use {0} letras como máximo. Puede contarnos más en persona.</translation>
    </message>
    <message>
      <source>Please check how this is written.</source>
      <translation>Por favor, revise cómo está escrito.</translation>
    </message>
    <message>
      <source>Please use at most {0} digits after the point.</source>
      <translation>Por favor, use {0} cifras como máximo después del punto.</translation>
    </message>
    <message>
      <source>Please enter a day, a month and a year, like 27 3 1980.</source>
      <translation>Por favor, escriba un día, un mes y un año, como 27 3 1980.</translation>
    </message>
    <message>
      <source>Please enter an hour and a minute, like 14 30.</source>
      <translation>Por favor, escriba una hora y un minuto, como 14 30.</translation>
    </message>
    <message>
      <source>Please choose one from the list.</source>
      <translation>Por favor, elija una opción de la lista.</translation>
    </message>
    <message>
      <source>Please choose that one alone, or the others.</source>
      <translation>Por favor, elija solo esa, o las otras.</translation>
    </message>
    <message>
      <source>Please give at least {0}.</source>
      <translation>Por favor, dé al menos {0}.</translation>
    </message>
    <message>
      <source>Please give at most {0}.</source>
      <translation>Por favor, dé como máximo {0}.</translation>
    </message>
    <message>
      <source>Please choose one of these: {0}.</source>
      <translation>Por favor, elija una de estas: {0}.</translation>
    </message>
    <message>
      <source>This kind of file cannot be read here. You can bring it on paper.</source>
      <translation>Este tipo de archivo no se puede leer aquí. Puede traerlo en papel.</translation>
    </message>
    <message>
      <source>Please choose a file of at most {0} MB.</source>
      <translation>Por favor, elija un archivo de {0} MB como máximo.</translation>
    </message>
    <message>
      <source>Please use digits, like 12.</source>
      <translation>Por favor, use cifras, como 12.</translation>
    </message>
    <message>
      <source>Please look at this again.</source>
      <translation>Por favor, mire esto otra vez.</translation>
    </message>
    <message>
      <source>Please choose one of the three.</source>
      <translation>Por favor, elija una de las tres opciones.</translation>
    </message>
    <message>
      <source>Please fill this in, or tell us in person.</source>
      <translation>Por favor, llene esto, o díganos en persona.</translation>
    </message>
    <message>
      <source>Please choose one, or tell us in person.</source>
      <translation>Por favor, elija una opción, o díganos en persona.</translation>
    </message>
    <message>
      <source>Please use a date from {0} on.</source>
      <translation>Por favor, use una fecha desde {0}.</translation>
    </message>
    <message>
      <source>Please use a date up to {0}.</source>
      <translation>Por favor, use una fecha hasta {0}.</translation>
    </message>
    <message>
      <source>Skip this one</source>
      <translation>Omitir esta</translation>
    </message>
    <message>
      <source>I don’t know</source>
      <translation>No lo sé</translation>
    </message>
    <message>
      <source>I prefer not to say</source>
      <translation>Prefiero no decirlo</translation>
    </message>
    <message>
      <source>I’d rather say in person</source>
      <translation>Prefiero decirlo en persona</translation>
    </message>
    <message>
      <source>your practitioner</source>
      <translation>su profesional</translation>
    </message>
    <message>
      <source>the front desk</source>
      <translation>la recepción</translation>
    </message>
    <message>
      <source>the clinic manager</source>
      <translation>la dirección de la clínica</translation>
    </message>
    <message>
      <source>{0} and {1}</source>
      <translation>{0} y {1}</translation>
    </message>
    <message>
      <source>, </source>
      <translation>, </translation>
    </message>
    <message>
      <source>Seen by {0}.</source>
      <translation>Lo ve: {0}.</translation>
    </message>
    <message>
      <source>The front desk does not see it.</source>
      <translation>La recepción no lo ve.</translation>
    </message>
    <message>
      <source>Your last answer is not saved yet. All answers before it are safe.</source>
      <translation>Su última respuesta no está guardada todavía. Todas las anteriores están a salvo.</translation>
    </message>
    <message>
      <source>This tablet has no room left. Please tell the front desk, then press Try again.</source>
      <translation>Esta tableta no tiene más espacio. Por favor, avise a la recepción, y luego presione Intentar de nuevo.</translation>
    </message>
    <message>
      <source>This tablet is busy. Please wait a moment, then press Try again.</source>
      <translation>Esta tableta está ocupada. Por favor, espere un momento, y luego presione Intentar de nuevo.</translation>
    </message>
    <message>
      <source>This tablet cannot save right now. Please tell the front desk, then press Try again.</source>
      <translation>Esta tableta no puede guardar en este momento. Por favor, avise a la recepción, y luego presione Intentar de nuevo.</translation>
    </message>
    <message>
      <source>Please press Try again. If this stays, tell the front desk.</source>
      <translation>Por favor, presione Intentar de nuevo. Si esto sigue, avise a la recepción.</translation>
    </message>
  </context>
  <context>
    <name>PdfPage</name>
    <message>
      <source>Page {0} of {1}</source>
      <translation>Página {0} de {1}</translation>
    </message>
    <message>
      <source>Page {0}</source>
      <translation>Página {0}</translation>
    </message>
  </context>
  <context>
    <name>PdfSheet</name>
    <message>
      <source>This document cannot be shown here.</source>
      <translation>Este documento no se puede mostrar aquí.</translation>
    </message>
    <message>
      <source>It is kept as it is. An export gives you the file.</source>
      <translation>Se guarda como está. Una exportación le da el archivo.</translation>
    </message>
  </context>
  <context>
    <name>PeopleNeeded</name>
    <message>
      <source>And more people wait: {0}</source>
      <translation>Y más personas esperan: {0}</translation>
    </message>
    <message>
      <source>Somebody should go to {0}</source>
      <translation>Hace falta que alguien vaya con {0}</translation>
    </message>
    <message>
      <source>Since {0}</source>
      <translation>Desde las {0}</translation>
    </message>
    <message>
      <source>{0} goes there, since {1}. It stays here until the practitioner closes it.</source>
      <translation>{0} va para allá, desde las {1}. Queda aquí hasta que su profesional lo cierre.</translation>
    </message>
    <message>
      <source>I am going there</source>
      <translation>Voy para allá</translation>
    </message>
  </context>
  <context>
    <name>PeoplePage</name>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Staff</source>
      <translation>Personal</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation>Agregar a alguien</translation>
    </message>
    <message>
      <source>Everybody signs in with a PIN of their own.</source>
      <translation>Cada persona entra con su propio PIN.</translation>
    </message>
    <message>
      <source>Does not sign in any more</source>
      <translation>Ya no tiene acceso</translation>
    </message>
    <message>
      <source>Open the sign-in of {0}</source>
      <translation>Abrir el acceso de {0}</translation>
    </message>
    <message>
      <source>{0} can sign in now.</source>
      <translation>{0} ya puede entrar.</translation>
    </message>
  </context>
  <context>
    <name>PersonRow</name>
    <message>
      <source>Born {0}</source>
      <translation>Nació el {0}</translation>
    </message>
  </context>
  <context>
    <name>PinPad</name>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>Delete last digit</source>
      <translation>Borrar la última cifra</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrar</translation>
    </message>
    <message numerus="yes">
      <source>%n digit(s)</source>
      <translation>
        <numerusform>%n cifra</numerusform>
        <numerusform>%n cifras</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PrivacyTopic</name>
    <message>
      <source>Every person reads this before the first personal part: when you may have to act or report, as the law of your place says. Use short sentences. A lawyer should have seen it.</source>
      <translation>Cada persona lee esto antes de la primera parte personal: cuándo la ley de su lugar puede pedirle actuar o avisar. Use frases cortas. Conviene que lo haya visto una persona abogada.</translation>
    </message>
  </context>
  <context>
    <name>Progress</name>
    <message>
      <source>Step {0} of {1}</source>
      <translation>Paso {0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>QuantityInput</name>
    <message>
      <source>Please choose the unit as well.</source>
      <translation>Por favor, elija también la unidad.</translation>
    </message>
    <message>
      <source>Unit of {0}</source>
      <translation>Unidad de {0}</translation>
    </message>
  </context>
  <context>
    <name>ReadAloud</name>
    <message>
      <source>Read this page</source>
      <translation>Leer esta página</translation>
    </message>
    <message>
      <source>Stop reading</source>
      <translation>Dejar de leer</translation>
    </message>
    <message>
      <source>There is no voice for this language here. A person can read it to you.</source>
      <translation>Aquí no hay voz para este idioma. Una persona se lo puede leer.</translation>
    </message>
    <message>
      <source>Would you like to hear this page? Others near you can hear it too. Headphones help.</source>
      <translation>¿Quiere oír esta página? Quien esté cerca también puede oírla. Los audífonos ayudan.</translation>
    </message>
  </context>
  <context>
    <name>RelationScreen</name>
    <message>
      <source>Who are you?</source>
      <translation>¿Quién es usted?</translation>
    </message>
    <message>
      <source>You sign for {0}.</source>
      <translation>Usted firma por {0}.</translation>
    </message>
    <message>
      <source>Your own name</source>
      <translation>Su propio nombre</translation>
    </message>
    <message>
      <source>For example: mother, brother, friend, carer.</source>
      <translation>Por ejemplo: madre, hermano, amistad, persona que cuida.</translation>
    </message>
    <message>
      <source>Parent</source>
      <translation>Madre o padre</translation>
    </message>
    <message>
      <source>Legal guardian</source>
      <translation>Tutela legal</translation>
    </message>
    <message>
      <source>If you like: who are you to them?</source>
      <translation>Si desea: ¿qué relación tiene con esa persona?</translation>
    </message>
    <message>
      <source>Who are you to them?</source>
      <translation>¿Quién es usted para esa persona?</translation>
    </message>
    <message>
      <source>Please write your own name.</source>
      <translation>Por favor, escriba su propio nombre.</translation>
    </message>
    <message>
      <source>Please write who you are to them.</source>
      <translation>Por favor, escriba quién es usted para esa persona.</translation>
    </message>
  </context>
  <context>
    <name>ReviewDetail</name>
    <message>
      <source>Open a visit to read what the person has shared.</source>
      <translation>Abra una visita para leer lo que la persona ha compartido.</translation>
    </message>
    <message>
      <source>They asked for a person. Please go to them, or ask somebody to.</source>
      <translation>Pidió hablar con una persona. Por favor, acérquese o pida a alguien que vaya.</translation>
    </message>
    <message>
      <source>Their answers are theirs until they hand them in. You can read them here after that.</source>
      <translation>Las respuestas son de la persona hasta que las entrega. Después puede leerlas aquí.</translation>
    </message>
    <message>
      <source>They left before they checked their answers, so there are none to read.</source>
      <translation>Se fue antes de revisar sus respuestas, así que no hay ninguna para leer.</translation>
    </message>
    <message>
      <source>Safety flags ({0})</source>
      <translation>Alertas de seguridad ({0})</translation>
    </message>
    <message>
      <source>To their answers</source>
      <translation>A sus respuestas</translation>
    </message>
    <message>
      <source>Taken back since</source>
      <translation>Retirado después</translation>
    </message>
    <message>
      <source>Who signed</source>
      <translation>Quién firmó</translation>
    </message>
    <message>
      <source>To what was left for you</source>
      <translation>A lo que quedó pendiente</translation>
    </message>
    <message>
      <source>To the offer of a chaperone</source>
      <translation>Al ofrecimiento de una persona acompañante</translation>
    </message>
    <message>
      <source>To the end of the review</source>
      <translation>Al final de la revisión</translation>
    </message>
    <message>
      <source>Nothing was signed at this visit, so there is nothing to countersign.</source>
      <translation>No se firmó nada en esta visita, así que no hay nada que contrafirmar.</translation>
    </message>
    <message>
      <source>To the countersignature</source>
      <translation>A la contrafirma</translation>
    </message>
    <message>
      <source>Show the signed consent</source>
      <translation>Mostrar el consentimiento firmado</translation>
    </message>
    <message>
      <source>Comfort card</source>
      <translation>Tarjeta de comodidad</translation>
    </message>
    <message>
      <source>To the check before you begin</source>
      <translation>A la comprobación antes de empezar</translation>
    </message>
    <message>
      <source>Written down.</source>
      <translation>Anotado.</translation>
    </message>
    <message>
      <source>Show what was taken back ({0})</source>
      <translation>Mostrar lo que se retiró ({0})</translation>
    </message>
    <message>
      <source>Show the signed paper ({0})</source>
      <translation>Mostrar el papel firmado ({0})</translation>
    </message>
    <message>
      <source>Something is still open.</source>
      <translation>Algo sigue abierto.</translation>
    </message>
    <message>
      <source>Reviewed</source>
      <translation>Revisado</translation>
    </message>
    <message>
      <source>Reviewed. You can countersign now.</source>
      <translation>Revisado. Ya puede contrafirmar.</translation>
    </message>
    <message>
      <source>Care near pelvis or chest is planned. What came of the offer is written down first.</source>
      <translation>Está previsto el cuidado cerca de la pelvis o el pecho. Primero se anota el resultado del ofrecimiento.</translation>
    </message>
    <message>
      <source>Please offer a chaperone first</source>
      <translation>Por favor ofrezca primero una persona acompañante</translation>
    </message>
  </context>
  <context>
    <name>ReviewEnd</name>
    <message>
      <source>For the record. You can leave this empty.</source>
      <translation>Para el expediente. Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Mark reviewed</source>
      <translation>Marcar como revisado</translation>
    </message>
    <message>
      <source>Finish the review</source>
      <translation>Terminar la revisión</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Nota</translation>
    </message>
    <message>
      <source>The forms are not finished yet.</source>
      <translation>Los formularios no están terminados todavía.</translation>
    </message>
    <message>
      <source>Urgent answers still to close: {0}.</source>
      <translation>Respuestas urgentes por cerrar: {0}.</translation>
    </message>
    <message>
      <source>What came of their wish about what they agreed to is still to be written down.</source>
      <translation>Falta anotar en qué quedó su deseo sobre lo que aceptó.</translation>
    </message>
    <message>
      <source>Still to open: {0}.</source>
      <translation>Por abrir: {0}.</translation>
    </message>
    <message>
      <source>Everything has been opened.</source>
      <translation>Todo está abierto.</translation>
    </message>
  </context>
  <context>
    <name>ReviewLine</name>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Change: {0}</source>
      <translation>Cambiar: {0}</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>Time</source>
      <translation>Hora</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Your visits</source>
      <translation>Sus visitas</translation>
    </message>
    <message>
      <source>You have no visits on this day.</source>
      <translation>No tiene visitas este día.</translation>
    </message>
    <message>
      <source>{0}. Needs you now</source>
      <translation>{0}. Le necesita ahora</translation>
    </message>
    <message>
      <source>Open the visit of {0}</source>
      <translation>Abrir la visita de {0}</translation>
    </message>
  </context>
  <context>
    <name>ReviewPart</name>
    <message>
      <source>Hide answers</source>
      <translation>Ocultar respuestas</translation>
    </message>
    <message>
      <source>Show answers</source>
      <translation>Mostrar respuestas</translation>
    </message>
  </context>
  <context>
    <name>ReviewParts</name>
    <message>
      <source>{0} years old</source>
      <translation>{0} años</translation>
    </message>
    <message>
      <source>Chaperone: please offer one first, for {0}</source>
      <translation>Persona acompañante: por favor ofrézcala primero, para {0}</translation>
    </message>
    <message>
      <source>Chaperone: {0}, {1}</source>
      <translation>Persona acompañante: {0}, {1}</translation>
    </message>
    <message>
      <source>Chaperone: they chose to go on without one</source>
      <translation>Persona acompañante: eligió seguir sin ella</translation>
    </message>
    <message>
      <source>Not today, until a chaperone is agreed: {0}</source>
      <translation>Hoy no, hasta acordar una persona acompañante: {0}</translation>
    </message>
    <message>
      <source>Lifted by the person, {0}: {1}</source>
      <translation>Quitada por la persona, {0}: {1}</translation>
    </message>
    <message>
      <source>{0}. In their words: {1}</source>
      <translation>{0}. En sus palabras: {1}</translation>
    </message>
    <message>
      <source>{0} (written down by {1})</source>
      <translation>{0} (lo anotó {1})</translation>
    </message>
    <message>
      <source>Not agreed yet. Please agree on one together.</source>
      <translation>Sin acordar todavía. Por favor, acuerden una.</translation>
    </message>
    <message>
      <source>Stop signal: {0}</source>
      <translation>Señal para parar: {0}</translation>
    </message>
    <message>
      <source>Please do not touch: {0}</source>
      <translation>Por favor, no tocar: {0}</translation>
    </message>
    <message>
      <source>No area is marked “please don’t touch”.</source>
      <translation>Ninguna zona está marcada “por favor, no tocar”.</translation>
    </message>
  </context>
  <context>
    <name>ReviewScreen</name>
    <message>
      <source>You can change any answer now. You can also ask us to change it later.</source>
      <translation>Puede cambiar cualquier respuesta ahora. También puede pedirnos cambiarla después.</translation>
    </message>
  </context>
  <context>
    <name>ReviewSheets</name>
    <message>
      <source>The signed consent</source>
      <translation>El consentimiento firmado</translation>
    </message>
    <message>
      <source>The signed paper</source>
      <translation>El papel firmado</translation>
    </message>
    <message>
      <source>Comfort card</source>
      <translation>Tarjeta de comodidad</translation>
    </message>
    <message>
      <source>Print the card</source>
      <translation>Imprimir la tarjeta</translation>
    </message>
    <message>
      <source>Save the card as PDF</source>
      <translation>Guardar la tarjeta como PDF</translation>
    </message>
    <message>
      <source>Check that the printer is on and that this computer knows it. Nothing is lost.</source>
      <translation>Revise que la impresora esté encendida y que esta computadora la conozca. No se pierde nada.</translation>
    </message>
    <message>
      <source>No printer is ready here</source>
      <translation>Aquí no hay una impresora lista</translation>
    </message>
    <message>
      <source>The card is on its way to the printer.</source>
      <translation>La tarjeta va camino a la impresora.</translation>
    </message>
    <message>
      <source>Folder: {0}. The file can be read by whoever has it.</source>
      <translation>Carpeta: {0}. Quien tenga el archivo puede leerlo.</translation>
    </message>
    <message>
      <source>Saved: {0}</source>
      <translation>Guardado: {0}</translation>
    </message>
    <message>
      <source>Back to the visit</source>
      <translation>Volver a la visita</translation>
    </message>
  </context>
  <context>
    <name>ScoresView</name>
    <message>
      <source>Scores</source>
      <translation>Puntuaciones</translation>
    </message>
  </context>
  <context>
    <name>SectionButton</name>
    <message>
      <source>Opened</source>
      <translation>Abierta</translation>
    </message>
    <message>
      <source>Not opened yet</source>
      <translation>Sin abrir todavía</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Clinic</source>
      <translation>Clínica</translation>
    </message>
    <message>
      <source>Limits of privacy</source>
      <translation>Límites de la privacidad</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formularios</translation>
    </message>
    <message>
      <source>Support list</source>
      <translation>Lista de apoyo</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>Declaraciones</translation>
    </message>
    <message>
      <source>Risk figures</source>
      <translation>Cifras de riesgo</translation>
    </message>
    <message>
      <source>Clinic settings</source>
      <translation>Ajustes de la clínica</translation>
    </message>
  </context>
  <context>
    <name>SettingsWords</name>
    <message>
      <source>Please fill this in.</source>
      <translation>Por favor, llene esto.</translation>
    </message>
    <message>
      <source>Please use at most {0} letters.</source>
      <translation>Por favor, use {0} letras como máximo.</translation>
    </message>
    <message>
      <source>Please use a whole number from {0} to {1}.</source>
      <translation>Por favor, use un número entero de {0} a {1}.</translation>
    </message>
    <message>
      <source>Please choose one that is offered.</source>
      <translation>Por favor, elija una de las opciones ofrecidas.</translation>
    </message>
    <message>
      <source>Please keep the language that this clinic starts in.</source>
      <translation>Por favor, conserve el idioma en que empieza esta clínica.</translation>
    </message>
    <message>
      <source>Please use a whole address, like https://example.org/page.</source>
      <translation>Por favor, use una dirección completa, como https://example.org/page.</translation>
    </message>
    <message>
      <source>Please use today or an earlier day.</source>
      <translation>Por favor, use hoy o una fecha anterior.</translation>
    </message>
    <message>
      <source>Please use a day after today.</source>
      <translation>Por favor, use una fecha después de hoy.</translation>
    </message>
    <message>
      <source>Below {0} minutes, please tick that you shorten it on purpose.</source>
      <translation>Con menos de {0} minutos, por favor, marque que lo acorta a propósito.</translation>
    </message>
    <message>
      <source>Another age than 18 needs a note: who confirmed it, and when.</source>
      <translation>Una edad distinta de 18 necesita una nota: quién la confirmó, y cuándo.</translation>
    </message>
    <message>
      <source>Please tick that the list was checked.</source>
      <translation>Por favor, marque que la lista se comprobó.</translation>
    </message>
    <message>
      <source>Please use a date like {0}.</source>
      <translation>Por favor, use una fecha como {0}.</translation>
    </message>
    <message>
      <source>Please look at this again.</source>
      <translation>Por favor, mire esto otra vez.</translation>
    </message>
    <message>
      <source>Injury and work</source>
      <translation>Lesión y trabajo</translation>
    </message>
    <message>
      <source>Sleep, digestion and energy</source>
      <translation>Sueño, digestión y energía</translation>
    </message>
    <message>
      <source>Ten questions of Chinese medicine</source>
      <translation>Diez preguntas de la medicina china</translation>
    </message>
    <message>
      <source>Pelvic health</source>
      <translation>Salud de la pelvis</translation>
    </message>
    <message>
      <source>Crisis</source>
      <translation>Crisis</translation>
    </message>
    <message>
      <source>Emergency</source>
      <translation>Emergencia</translation>
    </message>
    <message>
      <source>Mental health</source>
      <translation>Salud mental</translation>
    </message>
    <message>
      <source>Violence</source>
      <translation>Violencia</translation>
    </message>
    <message>
      <source>After a birth</source>
      <translation>Después de un parto</translation>
    </message>
    <message>
      <source>Housing</source>
      <translation>Vivienda</translation>
    </message>
    <message>
      <source>Limits of privacy</source>
      <translation>Límites de la privacidad</translation>
    </message>
    <message>
      <source>Dry needling</source>
      <translation>Punción seca</translation>
    </message>
    <message>
      <source>Training</source>
      <translation>Formación</translation>
    </message>
    <message>
      <source>Needles are counted</source>
      <translation>Conteo de agujas</translation>
    </message>
    <message>
      <source>Visits and cost</source>
      <translation>Visitas y costo</translation>
    </message>
    <message>
      <source>Copies of records</source>
      <translation>Copias del expediente</translation>
    </message>
    <message>
      <source>Notice of privacy</source>
      <translation>Aviso de privacidad</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Paper size</source>
      <translation>Tamaño del papel</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>País</translation>
    </message>
    <message>
      <source>Language of the clinic</source>
      <translation>Idioma de la clínica</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>Idiomas</translation>
    </message>
    <message>
      <source>Forms that are turned on</source>
      <translation>Formularios activados</translation>
    </message>
    <message>
      <source>Forms that are turned off</source>
      <translation>Formularios desactivados</translation>
    </message>
    <message>
      <source>Minutes until the screen is covered</source>
      <translation>Minutos hasta que se cubre la pantalla</translation>
    </message>
    <message>
      <source>Months a consent stands</source>
      <translation>Meses que vale un consentimiento</translation>
    </message>
    <message>
      <source>Age of own consent</source>
      <translation>Edad del consentimiento propio</translation>
    </message>
    <message>
      <source>Who confirmed the age</source>
      <translation>Quién confirmó la edad</translation>
    </message>
    <message>
      <source>Crisis line</source>
      <translation>Línea de crisis</translation>
    </message>
    <message>
      <source>Emergency number</source>
      <translation>Número de emergencias</translation>
    </message>
    <message>
      <source>Risk figure {0}</source>
      <translation>Cifra de riesgo {0}</translation>
    </message>
    <message>
      <source>Support list</source>
      <translation>Lista de apoyo</translation>
    </message>
  </context>
  <context>
    <name>SetupAssistant</name>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>Paso {0} de {1}</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>Left empty</source>
      <translation>Vacío</translation>
    </message>
    <message>
      <source>Clinic</source>
      <translation>Clínica</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>Clinic manager</source>
      <translation>Dirección de la clínica</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>{0} digits, not shown</source>
      <translation>{0} cifras, no se muestran</translation>
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation>Frase de recuperación</translation>
    </message>
    <message>
      <source>Written down, not shown</source>
      <translation>Anotada, no se muestra</translation>
    </message>
  </context>
  <context>
    <name>SetupStep</name>
    <message>
      <source>Your clinic</source>
      <translation>Su clínica</translation>
    </message>
    <message>
      <source>This stands on every consent that is printed or filed.</source>
      <translation>Esto está en cada consentimiento que se imprime o se archiva.</translation>
    </message>
    <message>
      <source>Name of the clinic</source>
      <translation>Nombre de la clínica</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>You can leave this empty.</source>
      <translation>Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Zona horaria</translation>
    </message>
    <message>
      <source>For example: America/Los_Angeles</source>
      <translation>Por ejemplo: America/Los_Angeles</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Carta</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>Paper size</source>
      <translation>Tamaño del papel</translation>
    </message>
    <message>
      <source>Please enter the name of the clinic.</source>
      <translation>Por favor, escriba el nombre de la clínica.</translation>
    </message>
    <message>
      <source>Please use a name like Europe/Madrid.</source>
      <translation>Por favor, use un nombre como Europe/Madrid.</translation>
    </message>
    <message>
      <source>The clinic manager</source>
      <translation>La dirección de la clínica</translation>
    </message>
    <message>
      <source>This person signs in first and adds the others.</source>
      <translation>Esta persona entra primero y agrega a las demás.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>6 or more digits. Each person has a PIN of their own.</source>
      <translation>6 cifras o más. Cada persona tiene su propio PIN.</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
      <source>Please enter a name.</source>
      <translation>Por favor, escriba un nombre.</translation>
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation>Los dos PIN son distintos. Por favor, escriba el mismo dos veces.</translation>
    </message>
    <message>
      <source>The recovery passphrase</source>
      <translation>La frase de recuperación</translation>
    </message>
    <message>
      <source>Write it on paper and keep it in a safe place. Without it, nobody can open the data again.</source>
      <translation>Escríbala en papel y guárdela en un lugar seguro. Sin ella, nadie puede volver a abrir los datos.</translation>
    </message>
    <message>
      <source>Please write this down</source>
      <translation>Por favor, anote esto</translation>
    </message>
    <message>
      <source>4 words or more, or 16 letters or more. Words that do not belong together are best.</source>
      <translation>4 palabras o más, o 16 letras o más. Lo mejor son palabras que no van juntas.</translation>
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation>Frase de recuperación</translation>
    </message>
    <message>
      <source>The same passphrase again</source>
      <translation>La misma frase otra vez</translation>
    </message>
    <message>
      <source>Show the letters</source>
      <translation>Mostrar las letras</translation>
    </message>
    <message>
      <source>For example: river lamp seven orange</source>
      <translation>Por ejemplo: río lámpara siete naranja</translation>
    </message>
    <message>
      <source>This is long enough.</source>
      <translation>Ya es bastante larga.</translation>
    </message>
    <message>
      <source>A few more letters or words, please.</source>
      <translation>Unas letras o palabras más, por favor.</translation>
    </message>
    <message>
      <source>Please use 4 words or more, or 16 letters or more.</source>
      <translation>Por favor, use 4 palabras o más, o 16 letras o más.</translation>
    </message>
    <message>
      <source>The two differ. Please enter the same words twice.</source>
      <translation>Las dos son distintas. Por favor, escriba las mismas palabras dos veces.</translation>
    </message>
    <message>
      <source>Please check</source>
      <translation>Por favor, revise</translation>
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
  </context>
  <context>
    <name>Sheets</name>
    <message>
      <source>How large should the text be?</source>
      <translation>¿Qué tan grande quiere el texto?</translation>
    </message>
    <message>
      <source>Which colours are easy on your eyes?</source>
      <translation>¿Qué colores descansan sus ojos?</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Strong contrast</source>
      <translation>Contraste fuerte</translation>
    </message>
    <message>
      <source>No movement</source>
      <translation>Sin movimiento</translation>
    </message>
    <message>
      <source>Which language would you like to read?</source>
      <translation>¿En qué idioma quiere leer?</translation>
    </message>
  </context>
  <context>
    <name>ShownValue</name>
    <message>
      <source>Nothing here yet</source>
      <translation>Aquí no hay nada todavía</translation>
    </message>
  </context>
  <context>
    <name>SignEnds</name>
    <message>
      <source>A few parts are not opened yet</source>
      <translation>Unas partes no están abiertas todavía</translation>
    </message>
    <message>
      <source>Please open them, or choose Talk in person there. Then you can sign.</source>
      <translation>Por favor, ábralas, o elija ahí En persona. Después puede firmar.</translation>
    </message>
  </context>
  <context>
    <name>SignInScreen</name>
    <message>
      <source>Your PIN</source>
      <translation>Su PIN</translation>
    </message>
    <message>
      <source>Choose your name first.</source>
      <translation>Elija primero su nombre.</translation>
    </message>
    <message>
      <source>People who can sign in</source>
      <translation>Personas que pueden entrar</translation>
    </message>
    <message>
      <source>Who is signing in?</source>
      <translation>¿Quién entra?</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Entrar</translation>
    </message>
    <message>
      <source>This is a demonstration</source>
      <translation>Esto es una demostración</translation>
    </message>
    <message>
      <source>The people in it are made up. These PINs open it:</source>
      <translation>Las personas que aparecen son inventadas. Estos PIN la abren:</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
    <message>
      <source>Let me try again</source>
      <translation>Quiero probar de nuevo</translation>
    </message>
    <message>
      <source>Recovery passphrase</source>
      <translation>Frase de recuperación</translation>
    </message>
    <message>
      <source>The words that were written down when the clinic was set up.</source>
      <translation>Las palabras que se anotaron al configurar la clínica.</translation>
    </message>
    <message>
      <source>Hello {0}. Please enter your PIN.</source>
      <translation>Hola, {0}. Por favor, escriba su PIN.</translation>
    </message>
    <message>
      <source>Please choose your name first.</source>
      <translation>Por favor, elija primero su nombre.</translation>
    </message>
    <message>
      <source>That passphrase does not fit.</source>
      <translation>Esa frase no coincide.</translation>
    </message>
    <message>
      <source>Please check the words.</source>
      <translation>Por favor, revise las palabras.</translation>
    </message>
    <message>
      <source>Please enter your PIN again.</source>
      <translation>Por favor, escriba su PIN otra vez.</translation>
    </message>
  </context>
  <context>
    <name>SignScreen</name>
    <message>
      <source>Nothing here is final. You can change your mind at any time.</source>
      <translation>Nada aquí es definitivo. Puede cambiar de opinión en cualquier momento.</translation>
    </message>
    <message>
      <source>The person says yes in their own way. Then you write their name below.</source>
      <translation>La persona dice sí a su manera. Después usted escribe su nombre abajo.</translation>
    </message>
    <message>
      <source>Name of the person who writes</source>
      <translation>Nombre de quien escribe</translation>
    </message>
    <message>
      <source>An X, a dot or any other mark is fine.</source>
      <translation>Una X, un punto o cualquier otra marca está bien.</translation>
    </message>
    <message>
      <source>This text: {0}</source>
      <translation>Este texto: {0}</translation>
    </message>
    <message>
      <source>The same mark is printed on the document.</source>
      <translation>La misma marca está impresa en el documento.</translation>
    </message>
    <message>
      <source>Signature of a parent of {0}</source>
      <translation>Firma de la madre o el padre de {0}</translation>
    </message>
    <message>
      <source>Signature of a legal guardian of {0}</source>
      <translation>Firma de quien tiene la tutela legal de {0}</translation>
    </message>
    <message>
      <source>Signature of the person who decides for {0}</source>
      <translation>Firma de la persona que decide por {0}</translation>
    </message>
    <message>
      <source>Signature of {0}</source>
      <translation>Firma de {0}</translation>
    </message>
    <message>
      <source>Please open the parts listed above, or talk about them in person. Then you can sign.</source>
      <translation>Por favor, abra las partes de la lista de arriba, o háblelas en persona. Después puede firmar.</translation>
    </message>
    <message>
      <source>Please write the name of the person who writes.</source>
      <translation>Por favor, escriba el nombre de quien escribe.</translation>
    </message>
    <message>
      <source>Please make your mark first, then press Sign. You can also choose Not today.</source>
      <translation>Por favor, haga primero su marca, y luego presione Firmar. También puede elegir Hoy no.</translation>
    </message>
  </context>
  <context>
    <name>SignSummary</name>
    <message>
      <source>Yes</source>
      <translation>Sí</translation>
    </message>
    <message>
      <source>Ask me on the day</source>
      <translation>Pregúntenme ese día</translation>
    </message>
    <message>
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <source>Not decided</source>
      <translation>Sin decidir</translation>
    </message>
    <message>
      <source>Nothing</source>
      <translation>Nada</translation>
    </message>
  </context>
  <context>
    <name>SignatureInput</name>
    <message>
      <source>Draw it instead</source>
      <translation>Prefiero dibujarla</translation>
    </message>
    <message>
      <source>Type the name instead</source>
      <translation>Prefiero escribir el nombre</translation>
    </message>
  </context>
  <context>
    <name>SignaturePad</name>
    <message>
      <source>Draw with a finger, a pen or a mouse. You can also type your name.</source>
      <translation>Dibuje con un dedo, un lápiz o un ratón. También puede escribir su nombre.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Limpiar</translation>
    </message>
    <message>
      <source>Signature area</source>
      <translation>Área de firma</translation>
    </message>
    <message>
      <source>Last line taken back</source>
      <translation>Se quitó la última línea</translation>
    </message>
    <message>
      <source>The signature area is empty</source>
      <translation>El área de firma está vacía</translation>
    </message>
  </context>
  <context>
    <name>SignaturePage</name>
    <message>
      <source>Sign</source>
      <translation>Firmar</translation>
    </message>
    <message>
      <source>Please type your name first, then press Sign. You can also choose Not today.</source>
      <translation>Por favor, escriba primero su nombre, y luego presione Firmar. También puede elegir Hoy no.</translation>
    </message>
    <message>
      <source>Please draw your signature first, then press Sign. You can also choose Not today.</source>
      <translation>Por favor, dibuje primero su firma, y luego presione Firmar. También puede elegir Hoy no.</translation>
    </message>
    <message>
      <source>One moment, please. We save your document.</source>
      <translation>Un momento, por favor. Guardamos su documento.</translation>
    </message>
    <message>
      <source>Please open the parts listed above first, or talk about them in person.</source>
      <translation>Por favor, abra primero las partes de la lista de arriba, o háblelas en persona.</translation>
    </message>
    <message>
      <source>This is the last page. Please choose Sign, Not today, or another way below.</source>
      <translation>Esta es la última página. Por favor, elija Firmar, Hoy no u otra opción de abajo.</translation>
    </message>
  </context>
  <context>
    <name>SigningScreen</name>
    <message>
      <source>Please choose one of the ways above. You can also choose Not today.</source>
      <translation>Por favor, elija una de las opciones de arriba. También puede elegir Hoy no.</translation>
    </message>
    <message>
      <source>You can leave this with Not today, or ask a person.</source>
      <translation>Puede salir de aquí con Hoy no, o preguntar a una persona.</translation>
    </message>
  </context>
  <context>
    <name>SliderInput</name>
    <message>
      <source>Less</source>
      <translation>Menos</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Not set yet</source>
      <translation>Sin elegir todavía</translation>
    </message>
  </context>
  <context>
    <name>StaffDetail</name>
    <message>
      <source>New PIN</source>
      <translation>PIN nuevo</translation>
    </message>
    <message>
      <source>They type it themselves. 6 or more digits.</source>
      <translation>Lo escribe la propia persona. 6 cifras o más.</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
      <source>They do not sign in any more. What they did keeps their name.</source>
      <translation>Ya no tiene acceso. Lo que hizo conserva su nombre.</translation>
    </message>
    <message>
      <source>Let them sign in again</source>
      <translation>Darle acceso de nuevo</translation>
    </message>
    <message>
      <source>Save the new PIN</source>
      <translation>Guardar el PIN nuevo</translation>
    </message>
    <message>
      <source>This is you. Another clinic manager can end your sign-in.</source>
      <translation>Es usted. Otra persona que administra la clínica puede cerrar su acceso.</translation>
    </message>
    <message>
      <source>Do they work here no longer? Then end their sign-in. Nothing else changes.</source>
      <translation>¿Ya no trabaja aquí? Entonces cierre su acceso. No cambia nada más.</translation>
    </message>
    <message>
      <source>End their sign-in</source>
      <translation>Cerrar su acceso</translation>
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation>Los dos PIN son distintos. Escriba el mismo dos veces.</translation>
    </message>
    <message>
      <source>{0} has a new PIN.</source>
      <translation>{0} tiene un PIN nuevo.</translation>
    </message>
    <message>
      <source>{0} cannot sign in any more.</source>
      <translation>{0} ya no puede entrar.</translation>
    </message>
    <message>
      <source>{0} can sign in again, with the PIN they had.</source>
      <translation>{0} puede entrar de nuevo con el PIN que tenía.</translation>
    </message>
  </context>
  <context>
    <name>StaffForm</name>
    <message>
      <source>Stands on the consent. You can leave this empty.</source>
      <translation>Está en el consentimiento. Puede dejarlo vacío.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Función</translation>
    </message>
    <message>
      <source>PIN</source>
      <translation>PIN</translation>
    </message>
    <message>
      <source>They type it themselves. 6 or more digits.</source>
      <translation>La persona lo escribe. 6 cifras o más.</translation>
    </message>
    <message>
      <source>The same PIN again</source>
      <translation>El mismo PIN otra vez</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Agregar</translation>
    </message>
    <message>
      <source>Add somebody</source>
      <translation>Agregar a alguien</translation>
    </message>
    <message>
      <source>Please enter a name.</source>
      <translation>Por favor, escriba un nombre.</translation>
    </message>
    <message>
      <source>Please choose a role.</source>
      <translation>Por favor, elija una función.</translation>
    </message>
    <message>
      <source>The two PINs differ. Please enter the same one twice.</source>
      <translation>Los dos PIN son distintos. Por favor, escriba el mismo dos veces.</translation>
    </message>
  </context>
  <context>
    <name>StaffGate</name>
    <message>
      <source>For staff</source>
      <translation>Para el personal</translation>
    </message>
    <message>
      <source>Please enter your PIN to take the tablet back.</source>
      <translation>Por favor, escriba su PIN para recibir la tableta.</translation>
    </message>
    <message>
      <source>Back to the screen</source>
      <translation>Volver a la pantalla</translation>
    </message>
    <message>
      <source>That PIN is not known here. Please enter it again.</source>
      <translation>Ese PIN no se conoce aquí. Por favor, escríbalo de nuevo.</translation>
    </message>
  </context>
  <context>
    <name>StaffPages</name>
    <message>
      <source>Front desk</source>
      <translation>Recepción</translation>
    </message>
    <message>
      <source>Your visits</source>
      <translation>Sus visitas</translation>
    </message>
    <message>
      <source>Consents</source>
      <translation>Consentimientos</translation>
    </message>
    <message>
      <source>Staff</source>
      <translation>Personal</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formularios</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Record check</source>
      <translation>Comprobación de registros</translation>
    </message>
  </context>
  <context>
    <name>StaffTrouble</name>
    <message>
      <source>{0} seconds</source>
      <translation>{0} segundos</translation>
    </message>
    <message>
      <source>{0} minutes</source>
      <translation>{0} minutos</translation>
    </message>
    <message>
      <source>This sign-in is closed after many tries.</source>
      <translation>La entrada está cerrada después de muchos intentos.</translation>
    </message>
    <message>
      <source>The clinic’s recovery passphrase opens it again. Ask the person who keeps it.</source>
      <translation>La frase de recuperación de la clínica la abre de nuevo. Pregunte a quien la guarda.</translation>
    </message>
    <message>
      <source>Please wait {0} before the next try.</source>
      <translation>Por favor, espere {0} antes del próximo intento.</translation>
    </message>
    <message>
      <source>The wait protects the records. Nothing is lost.</source>
      <translation>La espera protege los registros. No se pierde nada.</translation>
    </message>
    <message>
      <source>Something is still open.</source>
      <translation>Algo sigue abierto.</translation>
    </message>
    <message>
      <source>Left to look at: {0}.</source>
      <translation>Por revisar: {0}.</translation>
    </message>
    <message>
      <source>The forms of this visit cannot be read on this computer: {0}</source>
      <translation>Los formularios de esta visita no se pueden leer en este equipo: {0}</translation>
    </message>
    <message>
      <source>Nothing is lost, and the signed document opens as before. Put the clinic’s folder of forms back.</source>
      <translation>No se ha perdido nada, y el documento firmado se abre como antes. Vuelva a poner la carpeta de formularios de la clínica en su sitio.</translation>
    </message>
    <message>
      <source>Their answers are theirs until they hand them in.</source>
      <translation>Sus respuestas son suyas hasta que las entregue.</translation>
    </message>
    <message>
      <source>You can read them here after that. What is urgent has reached you by itself.</source>
      <translation>Después puede leerlas aquí. Lo urgente ya le llegó por sí solo.</translation>
    </message>
    <message>
      <source>Your sign-in does not open this.</source>
      <translation>Su sesión no abre esto.</translation>
    </message>
    <message>
      <source>Ask the clinic manager if you need it for your work.</source>
      <translation>Pregunte a la dirección de la clínica si lo necesita para su trabajo.</translation>
    </message>
    <message>
      <source>The folder did not take the files.</source>
      <translation>La carpeta no aceptó los archivos.</translation>
    </message>
    <message>
      <source>Check that there is room and that you may write there, then try again. Nothing is lost.</source>
      <translation>Revise que haya espacio y que pueda escribir ahí, y pruebe de nuevo. No se pierde nada.</translation>
    </message>
    <message>
      <source>This visit has moved on since the list was drawn.</source>
      <translation>Esta visita ha avanzado desde que se mostró la lista.</translation>
    </message>
    <message>
      <source>The list is up to date now.</source>
      <translation>La lista ya está al día.</translation>
    </message>
    <message>
      <source>This is not in the records.</source>
      <translation>Esto no está en los registros.</translation>
    </message>
    <message>
      <source>Go back to the list and open it again.</source>
      <translation>Vuelva a la lista y ábrala de nuevo.</translation>
    </message>
    <message>
      <source>The form stays as it was.</source>
      <translation>El formulario queda como estaba.</translation>
    </message>
    <message>
      <source>That PIN does not fit.</source>
      <translation>Ese PIN no coincide.</translation>
    </message>
    <message>
      <source>Please try again.</source>
      <translation>Por favor, pruebe de nuevo.</translation>
    </message>
    <message>
      <source>Please choose 6 or more digits that are hard to guess. A row like 123456 or 111111 is easy to guess.</source>
      <translation>Por favor, elija 6 cifras o más que sean difíciles de adivinar. Una serie como 123456 o 111111 es fácil de adivinar.</translation>
    </message>
  </context>
  <context>
    <name>StaffWindow</name>
    <message>
      <source>Intake</source>
      <translation>Intake</translation>
    </message>
  </context>
  <context>
    <name>StaffWords</name>
    <message>
      <source>Checked in</source>
      <translation>Llegada registrada</translation>
    </message>
    <message>
      <source>Has the tablet</source>
      <translation>Tiene la tableta</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Wants to talk</source>
      <translation>Quiere hablar</translation>
    </message>
    <message>
      <source>Signed</source>
      <translation>Firmado</translation>
    </message>
    <message>
      <source>Not signed today</source>
      <translation>Hoy sin firmar</translation>
    </message>
    <message>
      <source>Reviewed</source>
      <translation>Revisado</translation>
    </message>
    <message>
      <source>Complete</source>
      <translation>Completa</translation>
    </message>
    <message>
      <source>Front desk</source>
      <translation>Recepción</translation>
    </message>
    <message>
      <source>Practitioner</source>
      <translation>Profesional</translation>
    </message>
    <message>
      <source>Clinic manager</source>
      <translation>Dirección de la clínica</translation>
    </message>
    <message>
      <source>Stop until you have cleared it</source>
      <translation>No empezar hasta que usted lo aclare</translation>
    </message>
    <message>
      <source>Ask, and make a note</source>
      <translation>Preguntar y anotar</translation>
    </message>
    <message>
      <source>Good to know</source>
      <translation>Bueno saberlo</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Before treatment</source>
      <translation>Antes del tratamiento</translation>
    </message>
    <message>
      <source>Background</source>
      <translation>De fondo</translation>
    </message>
    <message>
      <source>source read in full</source>
      <translation>fuente leída completa</translation>
    </message>
    <message>
      <source>source read in part</source>
      <translation>fuente leída en parte</translation>
    </message>
    <message>
      <source>general knowledge, to be checked by the clinic</source>
      <translation>conocimiento general, la clínica lo comprueba</translation>
    </message>
  </context>
  <context>
    <name>StartScreen</name>
    <message>
      <source>Hello {0}. Is this you?</source>
      <translation>Hola, {0}. ¿Es usted?</translation>
    </message>
    <message>
      <source>We ask so that your answers go into your own record. Take all the time you need.</source>
      <translation>Preguntamos para que sus respuestas vayan a su propio expediente. Tómese todo el tiempo que necesite.</translation>
    </message>
    <message>
      <source>Yes, that is me</source>
      <translation>Sí, soy yo</translation>
    </message>
    <message>
      <source>No, that is not me</source>
      <translation>No, no soy yo</translation>
    </message>
    <message>
      <source>Please choose Yes or No first.</source>
      <translation>Por favor, elija primero Sí o No.</translation>
    </message>
    <message>
      <source>Your answers are saved on this clinic’s own device.</source>
      <translation>Sus respuestas se guardan en el propio aparato de esta clínica.</translation>
    </message>
  </context>
  <context>
    <name>StatementTopic</name>
    <message>
      <source>A web address, a paper, or your own practice in words.</source>
      <translation>Una dirección web, un artículo, o su propia práctica en palabras.</translation>
    </message>
    <message>
      <source>Use the neutral text</source>
      <translation>Usar el texto neutral</translation>
    </message>
    <message>
      <source>Your text</source>
      <translation>Su texto</translation>
    </message>
    <message>
      <source>Who stands for it</source>
      <translation>Quién responde por él</translation>
    </message>
    <message>
      <source>By name.</source>
      <translation>Por su nombre.</translation>
    </message>
    <message>
      <source>What it rests on</source>
      <translation>En qué se apoya</translation>
    </message>
    <message>
      <source>To be looked at again by</source>
      <translation>Fecha para revisarlo de nuevo</translation>
    </message>
    <message>
      <source>Save this text</source>
      <translation>Guardar este texto</translation>
    </message>
    <message>
      <source>Your text prints. Dated {0}, to be looked at again by {1}.</source>
      <translation>Se imprime su texto. Con fecha {0}, para revisarlo de nuevo antes del {1}.</translation>
    </message>
    <message>
      <source>Its review date has passed, so the neutral text prints: {0}</source>
      <translation>Su fecha de revisión ya pasó, así que se imprime el texto neutral: {0}</translation>
    </message>
    <message>
      <source>Nobody stands for a text yet, so the neutral one prints: {0}</source>
      <translation>Nadie responde por un texto todavía, así que se imprime el neutral: {0}</translation>
    </message>
    <message>
      <source>Saved. It prints from now on.</source>
      <translation>Guardado. Se imprime desde ahora.</translation>
    </message>
    <message>
      <source>The neutral text prints again.</source>
      <translation>Se imprime de nuevo el texto neutral.</translation>
    </message>
  </context>
  <context>
    <name>StatementsTopic</name>
    <message>
      <source>A text prints while somebody stands for it. Else a neutral one does.</source>
      <translation>Un texto se imprime mientras alguien responde por él. Si no, se imprime uno neutral.</translation>
    </message>
  </context>
  <context>
    <name>StorageTrouble</name>
    <message>
      <source>This computer has no room left to save.</source>
      <translation>Esta computadora ya no tiene espacio para guardar.</translation>
    </message>
    <message>
      <source>What was saved before is safe. Free some space on the disk, then try again.</source>
      <translation>Lo que se guardó antes está a salvo. Libere espacio en el disco y vuelva a intentarlo.</translation>
    </message>
    <message>
      <source>Another program is using the clinic's records.</source>
      <translation>Otro programa está usando los expedientes de la clínica.</translation>
    </message>
    <message>
      <source>Close the other program, then try again. What was saved before is safe.</source>
      <translation>Cierre el otro programa y vuelva a intentarlo. Lo que se guardó antes está a salvo.</translation>
    </message>
    <message>
      <source>This account cannot write in the records folder.</source>
      <translation>Esta cuenta no puede escribir en la carpeta de los expedientes.</translation>
    </message>
    <message>
      <source>Ask the person who looks after this computer to let this account change that folder.</source>
      <translation>Pida a quien cuida esta computadora que permita a esta cuenta cambiar esa carpeta.</translation>
    </message>
    <message>
      <source>The records on this computer cannot be opened.</source>
      <translation>Los expedientes de esta computadora no se pueden abrir.</translation>
    </message>
    <message>
      <source>Leave the files as they are. Ask the person who looks after this computer to bring back the last backup.</source>
      <translation>Deje los archivos como están. Pida a quien cuida esta computadora que recupere la última copia de seguridad.</translation>
    </message>
    <message>
      <source>A newer version of this app saved these records.</source>
      <translation>Una versión más nueva de este programa guardó estos expedientes.</translation>
    </message>
    <message>
      <source>Nothing was changed. Install the newest version of the app, then open it again.</source>
      <translation>No se cambió nada. Instale la versión más nueva del programa y ábralo otra vez.</translation>
    </message>
    <message>
      <source>The last change was not saved.</source>
      <translation>El último cambio no se guardó.</translation>
    </message>
    <message>
      <source>What was saved before is safe. Try again.</source>
      <translation>Lo que se guardó antes está a salvo. Vuelva a intentarlo.</translation>
    </message>
    <message>
      <source>The disk did not take the last change.</source>
      <translation>El disco no aceptó el último cambio.</translation>
    </message>
    <message>
      <source>What was saved before is safe. Check the disk of this computer, then try again.</source>
      <translation>Lo que se guardó antes está a salvo. Revise el disco de esta computadora y vuelva a intentarlo.</translation>
    </message>
    <message>
      <source>The key file of the clinic's records cannot be read.</source>
      <translation>El archivo de claves de los expedientes de la clínica no se puede leer.</translation>
    </message>
    <message>
      <source>Leave the files as they are. Put the key file from the last backup in its place.</source>
      <translation>Deje los archivos como están. Ponga en su lugar el archivo de claves de la última copia de seguridad.</translation>
    </message>
    <message>
      <source>The app is already open on this computer.</source>
      <translation>El programa ya está abierto en esta computadora.</translation>
    </message>
    <message>
      <source>Use the window that is open, or close it first.</source>
      <translation>Use la ventana que está abierta, o ciérrela primero.</translation>
    </message>
    <message>
      <source>The records are closed.</source>
      <translation>Los expedientes están cerrados.</translation>
    </message>
    <message>
      <source>Open the app again.</source>
      <translation>Abra el programa otra vez.</translation>
    </message>
    <message>
      <source>This folder has a key file already.</source>
      <translation>Esta carpeta ya tiene un archivo de claves.</translation>
    </message>
    <message>
      <source>Open it with its passphrase.</source>
      <translation>Ábrala con su frase de recuperación.</translation>
    </message>
    <message>
      <source>The clinic's signing key is not in the store.</source>
      <translation>La clave de firma de la clínica no está en los expedientes.</translation>
    </message>
    <message>
      <source>Restore a backup, then try again.</source>
      <translation>Recupere una copia de seguridad y vuelva a intentarlo.</translation>
    </message>
  </context>
  <context>
    <name>SupportTopic</name>
    <message>
      <source>People who have been there themselves</source>
      <translation>Personas que han pasado por lo mismo</translation>
    </message>
    <message>
      <source>Handed out when somebody asks, and after an urgent answer. Please call each once a year.</source>
      <translation>Se da cuando alguien pregunta, y después de una respuesta urgente. Por favor, llame a cada uno una vez al año.</translation>
    </message>
    <message>
      <source>Add a contact</source>
      <translation>Agregar un contacto</translation>
    </message>
    <message>
      <source>Who helps there</source>
      <translation>Quién ayuda ahí</translation>
    </message>
    <message>
      <source>What for</source>
      <translation>Para qué</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>What to call or text</source>
      <translation>A qué número llamar o escribir</translation>
    </message>
    <message>
      <source>How and when</source>
      <translation>Cómo y cuándo</translation>
    </message>
    <message>
      <source>For example: Call, day and night.</source>
      <translation>Por ejemplo: Llame, de día y de noche.</translation>
    </message>
    <message>
      <source>Last seen that it answers</source>
      <translation>Última vez que se vio que contesta</translation>
    </message>
    <message>
      <source>Save this contact</source>
      <translation>Guardar este contacto</translation>
    </message>
    <message>
      <source>The list is empty. After an urgent answer a person is given {0} and {1}.</source>
      <translation>La lista está vacía. Después de una respuesta urgente se dan {0} y {1}.</translation>
    </message>
    <message>
      <source>Shipped with the program</source>
      <translation>Incluidos con el programa</translation>
    </message>
    <message>
      <source>They are given where your own list has none. Please check these: call each, then save the day.</source>
      <translation>Se dan cuando su propia lista no tiene ninguno. Revise estos: llame a cada uno y guarde la fecha.</translation>
    </message>
    <message>
      <source>Not given to anybody</source>
      <translation>No se da a nadie</translation>
    </message>
    <message>
      <source>Last seen that it answers: {0}</source>
      <translation>Última vez que se vio que contesta: {0}</translation>
    </message>
    <message>
      <source>{0}. That is more than a year ago. Please call, then save the day.</source>
      <translation>{0}. Hace más de un año. Por favor, llame, y luego guarde la fecha.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Give it again</source>
      <translation>Darlo otra vez</translation>
    </message>
    <message>
      <source>Change a contact</source>
      <translation>Cambiar un contacto</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor, elija una opción.</translation>
    </message>
    <message>
      <source>Saved.</source>
      <translation>Guardado.</translation>
    </message>
    <message>
      <source>Taken off the list.</source>
      <translation>Quitado de la lista.</translation>
    </message>
  </context>
  <context>
    <name>TalkNote</name>
    <message>
      <source>We put that on your list to talk about in person.</source>
      <translation>Lo pusimos en su lista de lo que quiere hablar en persona.</translation>
    </message>
    <message>
      <source>Take this back</source>
      <translation>Quitarlo de la lista</translation>
    </message>
    <message>
      <source>Takes it off your list and shows the question again.</source>
      <translation>Lo quita de su lista y muestra otra vez la pregunta.</translation>
    </message>
  </context>
  <context>
    <name>TermNotice</name>
    <message>
      <source>Their consent ends on {0}.</source>
      <translation>Su consentimiento termina el {0}.</translation>
    </message>
    <message>
      <source>It ended on {0}. Please give them forms that ask for a new one.</source>
      <translation>Terminó el {0}. Por favor dele formularios que pidan uno nuevo.</translation>
    </message>
    <message>
      <source>Their consent has run out</source>
      <translation>Su consentimiento ya terminó</translation>
    </message>
  </context>
  <context>
    <name>TimeInput</name>
    <message>
      <source>Hour, 0 to 23</source>
      <translation>Hora, de 0 a 23</translation>
    </message>
    <message>
      <source>Minute, 0 to 59</source>
      <translation>Minuto, de 0 a 59</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Read aloud</source>
      <translation>Leer en voz alta</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>Ocultar</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Keyboard on the screen</source>
      <translation>Teclado en pantalla</translation>
    </message>
    <message>
      <source>Light, dark or high contrast</source>
      <translation>Claro, oscuro o alto contraste</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Cerrar sesión</translation>
    </message>
    <message>
      <source>{0}, {1}</source>
      <translation>{0}, {1}</translation>
    </message>
  </context>
  <context>
    <name>Topic</name>
    <message>
      <source>For example: {0}</source>
      <translation>Por ejemplo: {0}</translation>
    </message>
  </context>
  <context>
    <name>Trail</name>
    <message>
      <source>Clinic set up</source>
      <translation>Clínica configurada</translation>
    </message>
    <message>
      <source>Staff member added</source>
      <translation>Persona del equipo agregada</translation>
    </message>
    <message>
      <source>New PIN for a staff member</source>
      <translation>PIN nuevo para alguien del personal</translation>
    </message>
    <message>
      <source>A sign-in was ended</source>
      <translation>Se cerró un acceso</translation>
    </message>
    <message>
      <source>A sign-in was opened again</source>
      <translation>Se abrió de nuevo un acceso</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Entró</translation>
    </message>
    <message>
      <source>PIN did not fit</source>
      <translation>El PIN no coincidió</translation>
    </message>
    <message>
      <source>Signed out</source>
      <translation>Salió</translation>
    </message>
    <message>
      <source>Visit checked in</source>
      <translation>Llegada registrada</translation>
    </message>
    <message>
      <source>Tablet handed over</source>
      <translation>Tableta entregada</translation>
    </message>
    <message>
      <source>Tablet taken back</source>
      <translation>Tableta recibida</translation>
    </message>
    <message>
      <source>Part of a form opened</source>
      <translation>Parte de un formulario abierta</translation>
    </message>
    <message>
      <source>Part of a form left out</source>
      <translation>Parte de un formulario omitida</translation>
    </message>
    <message>
      <source>Language changed</source>
      <translation>Idioma cambiado</translation>
    </message>
    <message>
      <source>Consent shown before signing</source>
      <translation>Consentimiento mostrado antes de firmar</translation>
    </message>
    <message>
      <source>Consent signed</source>
      <translation>Consentimiento firmado</translation>
    </message>
    <message>
      <source>Ended without a signature</source>
      <translation>Terminó sin firma</translation>
    </message>
    <message>
      <source>Consent sealed</source>
      <translation>Consentimiento sellado</translation>
    </message>
    <message>
      <source>Record looked at</source>
      <translation>Expediente visto</translation>
    </message>
    <message>
      <source>Record reviewed</source>
      <translation>Expediente revisado</translation>
    </message>
    <message>
      <source>Alert raised</source>
      <translation>Alerta enviada</translation>
    </message>
    <message>
      <source>Alert taken on</source>
      <translation>Alerta asumida</translation>
    </message>
    <message>
      <source>Alert closed</source>
      <translation>Alerta cerrada</translation>
    </message>
    <message>
      <source>A wish to talk marked as discussed</source>
      <translation>Deseo de hablar marcado como hablado</translation>
    </message>
    <message>
      <source>Consent asked again at the visit</source>
      <translation>Consentimiento preguntado de nuevo en la visita</translation>
    </message>
    <message>
      <source>What was left at the signing written down</source>
      <translation>Anotado lo que quedó pendiente al firmar</translation>
    </message>
    <message>
      <source>Outcome of the offer of a chaperone recorded</source>
      <translation>Anotado el resultado del ofrecimiento de una persona acompañante</translation>
    </message>
    <message>
      <source>A mark that the person lifted written down</source>
      <translation>Anotada una marca que la persona quitó</translation>
    </message>
    <message>
      <source>What came of a wish to change the consent written down</source>
      <translation>Anotado el resultado de un deseo de cambiar el consentimiento</translation>
    </message>
    <message>
      <source>Comfort card opened</source>
      <translation>Tarjeta de comodidad abierta</translation>
    </message>
    <message>
      <source>Comfort card printed or saved</source>
      <translation>Tarjeta de comodidad impresa o guardada</translation>
    </message>
    <message>
      <source>Setting changed</source>
      <translation>Ajuste cambiado</translation>
    </message>
    <message>
      <source>Consent countersigned</source>
      <translation>Consentimiento contrafirmado</translation>
    </message>
    <message>
      <source>Consent looked at</source>
      <translation>Consentimiento visto</translation>
    </message>
    <message>
      <source>Consent exported</source>
      <translation>Consentimiento exportado</translation>
    </message>
    <message>
      <source>Consent taken back, in part or whole</source>
      <translation>Consentimiento retirado, en parte o del todo</translation>
    </message>
    <message>
      <source>Copy given to the person</source>
      <translation>Copia entregada a la persona</translation>
    </message>
    <message>
      <source>Paper form printed</source>
      <translation>Formulario en papel impreso</translation>
    </message>
    <message>
      <source>Signed paper attached</source>
      <translation>Papel firmado adjunto</translation>
    </message>
    <message>
      <source>The person at the tablet</source>
      <translation>La persona en la tableta</translation>
    </message>
    <message>
      <source>The clinic’s seal</source>
      <translation>El sello de la clínica</translation>
    </message>
    <message>
      <source>First start</source>
      <translation>Primer inicio</translation>
    </message>
    <message>
      <source>Somebody who is no longer listed</source>
      <translation>Alguien que ya no está en la lista</translation>
    </message>
    <message>
      <source>{0}: {1}, before {2}</source>
      <translation>{0}: {1}, antes {2}</translation>
    </message>
  </context>
  <context>
    <name>TrialWindow</name>
    <message>
      <source>Trial of a form</source>
      <translation>Prueba de un formulario</translation>
    </message>
    <message>
      <source>This is a trial. Nothing that is entered here is kept.</source>
      <translation>Esto es una prueba. Nada de lo que se escribe aquí se guarda.</translation>
    </message>
    <message>
      <source>End the trial</source>
      <translation>Terminar la prueba</translation>
    </message>
  </context>
  <context>
    <name>TroublePage</name>
    <message>
      <source>The records are not open</source>
      <translation>Los registros no están abiertos</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Intentar de nuevo</translation>
    </message>
  </context>
  <context>
    <name>TypedSignature</name>
    <message>
      <source>A typed name counts the same as a drawn one.</source>
      <translation>Un nombre escrito vale igual que una firma dibujada.</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Su nombre</translation>
    </message>
    <message>
      <source>Type your name to sign</source>
      <translation>Escriba su nombre para firmar</translation>
    </message>
    <message>
      <source>Signature preview</source>
      <translation>Vista previa de la firma</translation>
    </message>
  </context>
  <context>
    <name>UndoBar</name>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
  </context>
  <context>
    <name>VisitPlan</name>
    <message>
      <source>Practitioner</source>
      <translation>Profesional</translation>
    </message>
    <message>
      <source>Forms</source>
      <translation>Formularios</translation>
    </message>
    <message>
      <source>Put on the list</source>
      <translation>Poner en la lista</translation>
    </message>
    <message>
      <source>At {0}. You can open that visit on the list, or put them on it once more.</source>
      <translation>A las {0}. Puede abrir esa visita en la lista o anotar a la persona otra vez.</translation>
    </message>
    <message>
      <source>They are on the list today</source>
      <translation>Ya está en la lista de hoy</translation>
    </message>
    <message>
      <source>There is no practitioner yet. The clinic manager can add one.</source>
      <translation>Todavía no hay profesional. La dirección de la clínica puede agregar a alguien.</translation>
    </message>
    <message>
      <source>They can change the language on the tablet at any time.</source>
      <translation>La persona puede cambiar el idioma en la tableta en cualquier momento.</translation>
    </message>
    <message>
      <source>Language to start in</source>
      <translation>Idioma para empezar</translation>
    </message>
    <message>
      <source>Please choose a practitioner.</source>
      <translation>Por favor, elija profesional.</translation>
    </message>
    <message>
      <source>Please choose the forms.</source>
      <translation>Por favor, elija los formularios.</translation>
    </message>
  </context>
  <context>
    <name>WayScreen</name>
    <message>
      <source>Each way counts the same.</source>
      <translation>Todas las formas valen igual.</translation>
    </message>
    <message>
      <source>How would you like to sign?</source>
      <translation>¿Cómo quiere firmar?</translation>
    </message>
    <message>
      <source>Draw my name</source>
      <translation>Dibujar mi nombre</translation>
    </message>
    <message>
      <source>With a finger, a pen or a mouse.</source>
      <translation>Con un dedo, un lápiz o un ratón.</translation>
    </message>
    <message>
      <source>Type my name</source>
      <translation>Escribir mi nombre</translation>
    </message>
    <message>
      <source>With the keyboard.</source>
      <translation>Con el teclado.</translation>
    </message>
    <message>
      <source>Make a mark</source>
      <translation>Hacer una marca</translation>
    </message>
    <message>
      <source>An X or any mark. A witness signs too.</source>
      <translation>Una X o cualquier marca. Alguien firma también como testigo.</translation>
    </message>
    <message>
      <source>Someone writes for me</source>
      <translation>Alguien escribe por mí</translation>
    </message>
    <message>
      <source>I say yes, and they write. A witness signs too.</source>
      <translation>Yo digo sí, y otra persona escribe. Alguien firma también como testigo.</translation>
    </message>
  </context>
  <context>
    <name>Ways</name>
    <message>
      <source>Saved</source>
      <translation>Guardada</translation>
    </message>
    <message>
      <source>Not saved yet</source>
      <translation>Sin guardar todavía</translation>
    </message>
  </context>
  <context>
    <name>WhoScreen</name>
    <message>
      <source>You decide. Nothing is signed until the last step.</source>
      <translation>Usted decide. No se firma nada hasta el último paso.</translation>
    </message>
    <message>
      <source>At this clinic an adult signs for people under {0}. {1} can sign too.</source>
      <translation>En esta clínica firma una persona adulta por quienes tienen menos de {0} años. {1} también puede firmar.</translation>
    </message>
    <message>
      <source>Who signs?</source>
      <translation>¿Quién firma?</translation>
    </message>
    <message>
      <source>I sign for myself</source>
      <translation>Firmo por mi cuenta</translation>
    </message>
    <message>
      <source>I am {0}.</source>
      <translation>Mi nombre es {0}.</translation>
    </message>
    <message>
      <source>A parent signs</source>
      <translation>Firma la madre o el padre</translation>
    </message>
    <message>
      <source>I am a parent of {0}.</source>
      <translation>Soy la madre o el padre de {0}.</translation>
    </message>
    <message>
      <source>A legal guardian signs</source>
      <translation>Firma quien tiene la tutela legal</translation>
    </message>
    <message>
      <source>I am the legal guardian of {0}.</source>
      <translation>Tengo la tutela legal de {0}.</translation>
    </message>
    <message>
      <source>Another person who decides signs</source>
      <translation>Firma otra persona que decide</translation>
    </message>
    <message>
      <source>I am named to decide about health care for {0}.</source>
      <translation>Estoy a cargo de decidir sobre la salud de {0}.</translation>
    </message>
    <message>
      <source>An interpreter is here</source>
      <translation>Hay intérprete aquí</translation>
    </message>
    <message>
      <source>Thank you. We ask about the interpreter next. Please choose who signs.</source>
      <translation>Gracias. Después preguntamos por quien interpreta. Por favor, elija quién firma.</translation>
    </message>
  </context>
  <context>
    <name>WithdrawPage</name>
    <message>
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <source>Take back a consent</source>
      <translation>Retirar un consentimiento</translation>
    </message>
    <message>
      <source>{0} can take back any part, on any day. They need no reason, and it holds at once.</source>
      <translation>{0} puede retirar cualquier parte, cualquier día. No necesita una razón, y vale de inmediato.</translation>
    </message>
    <message>
      <source>What they agreed to is for them and their practitioner. Please turn the screen to them.</source>
      <translation>Lo que acordó es para la persona y su profesional. Por favor, gire la pantalla hacia la persona.</translation>
    </message>
    <message>
      <source>Is {0} here?</source>
      <translation>¿Está {0} aquí?</translation>
    </message>
    <message>
      <source>They are here and choose by themselves</source>
      <translation>Está aquí y elige por su cuenta</translation>
    </message>
    <message>
      <source>Yes until now</source>
      <translation>Sí hasta ahora</translation>
    </message>
    <message>
      <source>Ask me on the day until now</source>
      <translation>Pregúntenme ese día, hasta ahora</translation>
    </message>
    <message>
      <source>Choose everything</source>
      <translation>Elegir todo</translation>
    </message>
    <message>
      <source>What is taken back?</source>
      <translation>¿Qué se retira?</translation>
    </message>
    <message>
      <source>In their words. This can stay empty where they sign.</source>
      <translation>En sus palabras. Puede quedar vacío si la persona firma.</translation>
    </message>
    <message>
      <source>They sign here</source>
      <translation>La persona firma aquí</translation>
    </message>
    <message>
      <source>I write down what they said</source>
      <translation>Yo anoto lo que dijo</translation>
    </message>
    <message>
      <source>How is it recorded?</source>
      <translation>¿Cómo se anota?</translation>
    </message>
    <message>
      <source>What did they say?</source>
      <translation>¿Qué dijo la persona?</translation>
    </message>
    <message>
      <source>Take it back now</source>
      <translation>Retirarlo ahora</translation>
    </message>
    <message>
      <source>Please choose at least one.</source>
      <translation>Por favor, elija al menos una.</translation>
    </message>
    <message>
      <source>Please choose one.</source>
      <translation>Por favor, elija una opción.</translation>
    </message>
    <message>
      <source>Please sign in the field, or choose the other way.</source>
      <translation>Por favor, firme en el recuadro, o elija la otra forma.</translation>
    </message>
    <message>
      <source>Please write what they said, in their words.</source>
      <translation>Por favor, escriba lo que dijo, en sus palabras.</translation>
    </message>
  </context>
  <context>
    <name>WitnessScreen</name>
    <message>
      <source>Somebody who saw it signs too. Ask a person if nobody is here.</source>
      <translation>También firma alguien que lo vio. Pregunte a una persona si no hay nadie.</translation>
    </message>
    <message>
      <source>The witness signs</source>
      <translation>Firma quien es testigo</translation>
    </message>
    <message>
      <source>I work here</source>
      <translation>Trabajo aquí</translation>
    </message>
    <message>
      <source>I came with them</source>
      <translation>Vine con la persona</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>Ninguna de las dos</translation>
    </message>
    <message>
      <source>Name of the witness</source>
      <translation>Nombre de quien es testigo</translation>
    </message>
    <message>
      <source>Who are you here?</source>
      <translation>¿Quién es usted aquí?</translation>
    </message>
    <message>
      <source>Please write the name of the witness.</source>
      <translation>Por favor, escriba el nombre de quien es testigo.</translation>
    </message>
    <message>
      <source>Please ask somebody else to be the witness. You are part of this signature already.</source>
      <translation>Por favor, pida a otra persona que sea testigo. Usted ya es parte de esta firma.</translation>
    </message>
    <message>
      <source>Please choose who you are here.</source>
      <translation>Por favor, elija quién es usted aquí.</translation>
    </message>
  </context>
</TS>
