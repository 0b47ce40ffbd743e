<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
  <context>
    <name>PinPad</name>
    <message numerus="yes">
      <source>%n digit(s)</source>
      <translation>
        <numerusform>%n digit</numerusform>
        <numerusform>%n digits</numerusform>
      </translation>
    </message>
  </context>
</TS>
